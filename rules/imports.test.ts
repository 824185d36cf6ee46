import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const bin = path.resolve('node_modules/@biomejs/biome/bin/biome')
const RULE = 'lint/style/noRestrictedImports'

interface Finding {
	readonly category: string
	readonly severity: string
	readonly message: string
}

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'treehole-imports-')))

/** A file, what it must not import, and how the editor says why. */
const BREAKS = [
	['lib/feed/a.ts', '@/lib/vault/seal', 'Reading works without the vault'],
	['lib/thread/a.ts', '../vault/seal', 'Reading works without the vault'],
	['lib/search/a.ts', '@/db/vault/store', 'Reading works without the vault'],
	['lib/topic/a.ts', '@/keeper/keeper', 'Reading works without the vault'],
	['lib/circle/a.ts', '@/lib/vault/seal', 'Reading works without the vault'],
	['lib/card/a.ts', '@/lib/vault/seal', 'Reading works without the vault'],
	['db/content/a.ts', '../vault/store', 'Reading works without the vault'],
	['components/feed/a.tsx', '@/lib/vault/seal', 'Reading works without the vault'],
	['components/card/a.tsx', '@/lib/vault/seal', 'Reading works without the vault'],
	['components/thread/a.tsx', '@/lib/vault/seal', 'Reading works without the vault'],
	['components/thread/a.tsx', '@/db/content/store', 'Ask a query of lib'],
	['lib/heart/a.ts', '@/lib/vault/seal', 'meet in lib/telling'],
	['app/page.tsx', '@/db/content/store', 'Ask a query of lib'],
	['components/ui/a.tsx', '@/db/content/store', 'Ask a query of lib'],
	['components/ui/a.tsx', '@/server/front', 'other sides of a wall'],
	['components/ui/a.tsx', 'next/link', 'plain <a href>'],
	['components/card/a.tsx', 'next/link', 'plain <a href>'],
	['lib/telling/a.ts', '@/components/ui/button', 'never the other way'],
	['lib/heart/a.ts', '@/app/page', 'never the other way'],
	['db/dialect/a.ts', '@/server/front', 'knows nobody above'],
	['reader/a.ts', '@/server/front', 'What the server knows'],
	['sw/a.ts', '@/db/content/store', 'What the server knows'],
	['device/a.ts', '@/lib/vault/seal', 'What the server knows'],
	['device/a.ts', 'node:fs', 'without Node'],
	['reader/a.ts', 'react', 'without React'],
] as const

/** What each side does import. */
const FITS = [
	['lib/telling/a.ts', '@/lib/vault/seal'],
	['lib/feed/a.ts', '@/db/content/store'],
	['lib/feed/a.test.ts', '@/lib/vault/seal'],
	['app/page.tsx', '@/lib/feed/feed-queries'],
	['app/page.tsx', 'next/server'],
	['reader/a.ts', '@/lib/text/limits'],
	['keeper/a.ts', '@/db/vault/store'],
] as const

beforeAll(() => {
	cpSync('biome.json', path.join(folder, 'biome.json'))
})

afterAll(() => rmSync(folder, { recursive: true }))

test.each(BREAKS)('%s must not import %s', (file, from, why) => {
	const [first = '', ...more] = said(file, from)
	expect(first).toContain(why)
	expect(more).toEqual([])
})

test.each(FITS)('%s may import %s', (file, from) => {
	expect(said(file, from)).toEqual([])
})

/** What Biome says of imports in a file that imports `from` and does nothing else. */
function said(file: string, from: string): string[] {
	const place = path.join(folder, file)
	mkdirSync(path.dirname(place), { recursive: true })
	writeFileSync(place, `export { x } from '${from}'\n`)
	const args = [bin, 'lint', '--vcs-enabled=false', '--reporter=json', file]
	const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
	const { diagnostics, summary } = JSON.parse(stdout)
	expect(summary.unchanged + summary.changed).toBe(1)
	return (diagnostics as Finding[])
		.filter(({ category, severity }) => category === RULE && severity === 'error')
		.map(({ message }) => message)
}
