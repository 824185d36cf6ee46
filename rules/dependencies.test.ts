import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import rules from '../.dependency-cruiser.mjs'

const bin = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
const folder = mkdtempSync(path.join(tmpdir(), 'treehole-rules-'))

afterAll(() => rmSync(folder, { recursive: true }))

/** For each rule a small tree that breaks it: file → what it imports. */
const BREAKS: Record<string, Record<string, string[]>> = {
	'reading-never-reaches-the-vault': {
		'lib/feed/a.ts': ['../thing/b'],
		'lib/thing/b.ts': ['../telling/c'],
		'lib/telling/c.ts': ['../vault/d'],
		'lib/vault/d.ts': [],
	},
	'content-and-identity-meet-in-telling': {
		'lib/heart/a.ts': ['../vault/b'],
		'lib/vault/b.ts': [],
	},
	'only-the-keeper-opens-the-vault-store': {
		'server/a.ts': ['../db/vault/store'],
		'db/vault/store.ts': [],
	},
	'db-knows-nobody-above': { 'db/a.ts': ['../lib/telling/b'], 'lib/telling/b.ts': [] },
	'lib-knows-no-pages': { 'lib/a.ts': ['../components/b'], 'components/b.ts': [] },
	'components-know-no-routes': { 'components/a.ts': ['../app/b'], 'app/b.ts': [] },
	'components-ask-queries': { 'components/a.ts': ['../db/b'], 'db/b.ts': [] },
	'keeper-serves-no-pages': { 'keeper/a.ts': ['../components/b'], 'components/b.ts': [] },
	'no-circles': { 'lib/a.ts': ['./b'], 'lib/b.ts': ['./a'] },
}

test('every rule has a tree that breaks it', () => {
	expect(Object.keys(BREAKS).sort()).toEqual(rules.forbidden.map(({ name }) => name).sort())
})

test.for(Object.entries(BREAKS))('%s is caught', ([name, files]) => {
	const root = path.join(folder, name)
	for (const [file, imports] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
		const lines = imports.map((from, at) => `import { x as x${at} } from '${from}'; x${at}`)
		writeFileSync(path.join(root, file), [...lines, 'export const x = 1'].join('\n'))
	}
	writeFileSync(path.join(root, 'tsconfig.json'), '{}')
	expect(violationsIn(root).map((violation) => violation.rule.name)).toContain(name)
})

test('it reads the whole tree, and finds nothing', () => {
	const folders = [
		'app',
		'components',
		'lib',
		'db',
		'server',
		'keeper',
		'reader',
		'scripts',
		'i18n',
	]
	const { summary } = cruise(process.cwd(), folders)
	// With the wrong parser it reads nothing and reports success.
	expect(summary.totalCruised).toBeGreaterThan(350)
	expect(summary.violations).toEqual([])
}, 60_000)

interface Report {
	readonly summary: { totalCruised: number; violations: { rule: { name: string } }[] }
}

function violationsIn(root: string) {
	const folders = ['app', 'components', 'lib', 'db', 'server', 'keeper']
	return cruise(root, folders).summary.violations
}

function cruise(cwd: string, folders: readonly string[]): Report {
	for (const one of folders) mkdirSync(path.join(cwd, one), { recursive: true })
	const args = [
		bin,
		'--config',
		path.resolve('.dependency-cruiser.mjs'),
		'--output-type',
		'json',
		...folders,
	]
	const options = { cwd, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: 'pipe' } as const
	return JSON.parse(execFileSync(process.execPath, args, options))
}
