import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import rules from '../.dependency-cruiser.mjs'
import { BREAKS, FITS } from './import-fixtures'

const bin = path.resolve('node_modules/@biomejs/biome/bin/biome')
const RULE = 'lint/style/noRestrictedImports'

interface Finding {
	readonly category: string
	readonly severity: string
	readonly message: string
	readonly location: { readonly path: string }
}

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'treehole-imports-')))

/** Each of them: its rule, file, import and reason. */
const breaks = Object.entries(BREAKS).flatMap(([rule, reasons]) =>
	Object.entries(reasons).flatMap(([why, imports]) =>
		imports.map(([file, from]) => ({ rule, file, from, why })),
	),
)

/** What one file's imports alone do not show: dependency-cruiser has these to itself. */
const NOT_IN_ONE_FILE = [
	'browser-never-reaches-the-server',
	'no-circles',
	'product-needs-no-dev-package',
]

test('every rule on dependencies is in the editor as well, where one file can show that it is broken', () => {
	const broken = [...Object.keys(BREAKS), ...NOT_IN_ONE_FILE]
	expect(broken.sort()).toEqual(rules.forbidden.map(({ name }) => name).sort())
})

/** What Biome says of the imports of each fixture: its path → its messages. */
let said: ReadonlyMap<string, readonly string[]>

beforeAll(() => {
	cpSync('biome.json', path.join(folder, 'biome.json'))
	for (const [at, { file, from }] of breaks.entries()) write(placeOf('breaks', at, file), from)
	for (const [at, [file, from]] of FITS.entries()) write(placeOf('fits', at, file), from)
	said = sayings()
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

test.for(breaks.map((one, at) => ({ ...one, at })))('$rule: $file must not import $from', (one) => {
	const found = said.get(placeOf('breaks', one.at, one.file))
	expect(found).toEqual([expect.stringContaining(one.why)])
})

test.for(FITS.map(([file, from], at) => [file, from, at] as const))('%s may import %s', (row) => {
	const [file, , at] = row
	expect(said.get(placeOf('fits', at, file)) ?? []).toEqual([])
})

/** Each fixture is a file of its own in its folder, so that one run looks at all of them; a file that the rules name keeps its name. */
function placeOf(what: 'breaks' | 'fits', at: number, file: string): string {
	return file.includes('/') ? file.replace(/\w+(\.test)?(\.tsx?)$/, `${what}${at}$1$2`) : file
}

function write(file: string, from: string): void {
	const place = path.join(folder, file)
	mkdirSync(path.dirname(place), { recursive: true })
	writeFileSync(place, `export { x } from '${from}'\n`)
}

function sayings(): Map<string, string[]> {
	const args = [
		bin,
		'lint',
		'--vcs-enabled=false',
		'--reporter=json',
		'--max-diagnostics=none',
		'.',
	]
	const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
	const { diagnostics, summary } = JSON.parse(stdout)
	// The fixtures, and the settings themselves.
	expect(summary.unchanged + summary.changed).toBe(breaks.length + FITS.length + 1)
	const found = new Map<string, string[]>()
	for (const { category, severity, message, location } of diagnostics as Finding[]) {
		if (category !== RULE || severity !== 'error') continue
		const file = location.path
		found.set(file, [...(found.get(file) ?? []), message])
	}
	return found
}
