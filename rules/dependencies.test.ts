import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import rules from '../.dependency-cruiser.mjs'
import { FOLDERS } from '../scripts/checks.mjs'

const bin = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'treehole-rules-')))

afterAll(() => rmSync(folder, { recursive: true }))

const PACKAGE = JSON.stringify({ devDependencies: { 'only-for-tests': '1.0.0' } })

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
	'people-know-no-content': { 'lib/member/a.ts': ['../feed/b'], 'lib/feed/b.ts': [] },
	'browser-never-reaches-the-server': {
		'reader/a.ts': ['../lib/thing/b'],
		'lib/thing/b.ts': ['../telling/c'],
		'lib/telling/c.ts': ['../../keeper/d'],
		'keeper/d.ts': [],
	},
	'browser-scripts-stay-small': { 'reader/a.ts': ['../components/b'], 'components/b.ts': [] },
	'the-device-stands-below': { 'device/a.ts': ['../reader/b'], 'reader/b.ts': [] },
	'product-imports-no-workshop': { 'lib/a.ts': ['../browser/b'], 'browser/b.ts': [] },
	'product-needs-no-dev-package': {
		'lib/a.ts': ['only-for-tests'],
		'node_modules/only-for-tests/index.ts': [],
	},
	'plain-links-only': { 'components/a.ts': ['next/link'] },
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
	writeFileSync(path.join(root, 'package.json'), PACKAGE)
	expect(violationsIn(root).map((violation) => violation.rule.name)).toContain(name)
})

test('it reads the whole tree, and finds nothing', () => {
	const { modules, summary } = cruise(process.cwd(), FOLDERS)
	// With the wrong parser it reads nothing, or no imports, and reports success.
	expect(summary.totalCruised).toBeGreaterThan(600)
	expect(summary.totalDependenciesCruised).toBeGreaterThan(2_500)
	for (const [folder, fewest] of FEWEST)
		expect([folder, countIn(modules, folder) >= fewest]).toEqual([folder, true])
	expect(summary.violations).toEqual([])
}, 60_000)

/** Folders that a rule reads from or to: one that is empty, moved or misspelt is kept by nobody. */
const FEWEST = [
	['app', 30],
	['components', 80],
	['db', 30],
	['keeper', 25],
	['lib/feed', 2],
	['lib/search', 2],
	['lib/telling', 20],
	['lib/thread', 2],
	['lib/topic', 1],
	['lib/vault', 15],
	['reader', 8],
	['server', 50],
] as const

function countIn(modules: Report['modules'], folder: string): number {
	return modules.filter(({ source }) => source.startsWith(`${folder}/`)).length
}

interface Report {
	readonly modules: { source: string }[]
	readonly summary: {
		totalCruised: number
		totalDependenciesCruised: number
		violations: { rule: { name: string } }[]
	}
}

function violationsIn(root: string) {
	const folders = FOLDERS.filter((folder) => existsSync(path.join(root, folder)))
	return cruise(root, folders).summary.violations
}

function cruise(cwd: string, folders: readonly string[]): Report {
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
