import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import rules from '../.dependency-cruiser.mjs'
import { CODE, FOLDERS, ROOT_FILES } from '../scripts/checks.mjs'
import { FEWEST, NO_FOLDERS, wordsOf } from './fewest'
import { sourcesIn } from './sources'

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

test('what runs first in a browser is held to the rules of its scripts', () => {
	const root = path.join(folder, 'beside-the-folders')
	mkdirSync(path.join(root, 'server'), { recursive: true })
	writeFileSync(path.join(root, 'instrumentation-client.ts'), "import './server/a'\n")
	writeFileSync(path.join(root, 'server/a.ts'), 'export const x = 1\n')
	writeFileSync(path.join(root, 'tsconfig.json'), '{}')
	const names = violationsIn(root).map((violation) => violation.rule.name)
	expect(names).toContain('browser-scripts-stay-small')
})

describe('the whole tree', () => {
	let report: Report
	let read: string[]

	beforeAll(() => {
		report = cruise(process.cwd(), [...FOLDERS, ...ROOT_FILES])
		read = report.modules.map(({ source }) => source)
	}, 60_000)

	test('is read, every file of it, and nothing is found', () => {
		const files = sourcesIn(FOLDERS, CODE).map(({ file }) => file)
		const missed = [...files, ...ROOT_FILES].filter((file) => !read.includes(file))
		expect(missed).toEqual([])
		// With the wrong parser it reads no imports, and reports success.
		expect(report.summary.totalDependenciesCruised).toBeGreaterThan(5_800)
		expect(report.summary.violations).toEqual([])
	})

	test('has in it every folder of code and every one that a rule names, none of them nearly empty', () => {
		const known = Object.keys(FEWEST)
		expect(FOLDERS.filter((folder) => !known.includes(folder))).toEqual([])
		const names = new Set(known.flatMap((folder) => folder.split('/')))
		expect(wordsOf(rules.forbidden).filter((word) => !names.has(word))).toEqual(NO_FOLDERS)
		const countIn = (folder: string) => read.filter((file) => file.startsWith(`${folder}/`)).length
		const few = Object.entries(FEWEST).filter(([folder, fewest]) => countIn(folder) < fewest)
		expect(few).toEqual([])
	})
})

interface Report {
	readonly modules: { source: string }[]
	readonly summary: {
		totalCruised: number
		totalDependenciesCruised: number
		violations: { rule: { name: string } }[]
	}
}

function violationsIn(root: string) {
	const places = [...FOLDERS, ...ROOT_FILES].filter((place) => existsSync(path.join(root, place)))
	return cruise(root, places).summary.violations
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
