import { expect, test } from 'vitest'
import { type Source, sourcesIn } from './sources'

/** What must never be in a browser's bundle: stores, keys, cookies, files, sockets, the vault and its keeper. */
const SERVERS =
	/^(@\/db\/|@\/lib\/keys\/|next\/(headers|cache)$|node:(child_process|fs|http|https|net|tls|worker_threads)|better-sqlite3|pg$|sodium-native)/
/** Programs of their own, which no page can import. */
const PROGRAM = /\/main\.ts$/

const lib = sourcesIn(['lib'], /\.tsx?$/).filter(
	({ file }) => !/\.test\.tsx?$|\/(fake|temporary)-/.test(file),
)

test('every module of lib that touches stores, keys, cookies or files says that it is for the server only', () => {
	expect(unmarked(lib)).toEqual([])
})

test('so does every query and every command', () => {
	const named = lib.filter(({ file }) => /-(queries|commands?)\.ts$/.test(file))
	expect(named.length).toBeGreaterThan(10)
	expect(named.filter(({ text }) => !isMarked(text)).map(({ file }) => file)).toEqual([])
})

test('the rule looks at modules that need it', () => {
	expect(lib.filter(({ text }) => servers(text).length > 0).length).toBeGreaterThan(40)
})

test.each([
	"import { content } from '@/db/content/store'",
	"import { webKeys } from '@/lib/keys/web-keys'",
	"import {\n\treadFileSync,\n\tstatSync,\n} from 'node:fs'",
	"export { cookies } from 'next/headers'",
	"const store = await import('better-sqlite3')",
	"'use client'\nimport { content } from '@/db/content/store'",
])('it sees %j', (text) => {
	expect(unmarked([{ file: 'lib/thing.ts', text }])).toEqual(['lib/thing.ts'])
	const marked = `import 'server-only'\n${text}`
	expect(unmarked([{ file: 'lib/thing.ts', text: marked }])).toEqual([])
})

test.each([
	"import type { ContentStore } from '@/db/content/store'",
	"'use server'\n\nimport { content } from '@/db/content/store'",
	"import { MOST_TYPED } from '@/lib/text/limits'",
])('it lets %j pass', (text) => {
	expect(unmarked([{ file: 'lib/thing.ts', text }])).toEqual([])
})

function unmarked(files: readonly Source[]): string[] {
	const needing = files.filter(({ file, text }) => !PROGRAM.test(file) && servers(text).length > 0)
	return needing.filter(({ text }) => !isMarked(text)).map(({ file }) => file)
}

/** Next itself keeps the inside of actions out of browsers. */
function isMarked(text: string): boolean {
	return /^import 'server-only'$/m.test(text) || text.startsWith("'use server'")
}

/** What a module loads, types aside, that only a server has. */
function servers(text: string): string[] {
	const loads = text.matchAll(
		/^(?:import|export)\s(?!type\b)[^'"]*?from '([^']+)'|import\('([^']+)'\)|^import '([^']+)'/gm,
	)
	const names = [...loads].map(([, from, late, bare]) => from ?? late ?? bare ?? '')
	return names.filter((name) => SERVERS.test(name))
}
