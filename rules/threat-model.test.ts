import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const model = readFileSync('docs/threat-model.md', 'utf8')

/** The second cells of all tables whose first column says what somebody does not learn. */
const proofs = model
	.split(/\n(?=#)/)
	.flatMap((section) => section.split('\n\n').filter((block) => /^\| does not learn/.test(block)))
	.flatMap((table) => table.trim().split('\n').slice(2))
	.filter((row) => row.startsWith('|'))
	.map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.trim()))
	.map(([, what = '', proof = '']) => ({ what, proof }))

/** Tests that share a house with others of their folder. */
const PART = '.part.ts'

/** Files and folders that the whole text names as tests. */
const named = [...model.matchAll(/`((?:[\w.[\]()-]+\/)+[\w.*-]+)`/g)].map(([, name = '']) => name)

test('there is something to hold against the tests', () => {
	expect(proofs.length).toBeGreaterThan(25)
})

test.each(proofs)('that $what is not learned names a test, or says that none does', ({ proof }) => {
	expect(proof).toMatch(/`[^`]*(\.(?:test|part)\.ts|games\/[\w-]+|\*\.test\.ts)`|no test|as above/)
})

describe('every test that is named', () => {
	test.each([...new Set(named)].filter(isTest))('%s is there', (name) => {
		expect(existsAs(name)).toBe(true)
	})
})

function isTest(name: string): boolean {
	return name.startsWith('games/') || name.endsWith('.test.ts')
}

/** Whether a test file beside it imports it. */
function isPlayed(part: string): boolean {
	const folder = path.dirname(part)
	const own = `from './${path.basename(part, '.ts')}'`
	return readdirSync(folder)
		.filter((file) => file.endsWith('.test.ts'))
		.some((file) => readFileSync(path.join(folder, file), 'utf8').includes(own))
}

/** A file, a folder with tests in it, or a pattern of one folder's files. */
function existsAs(name: string): boolean {
	if (name.includes('*'))
		return readdirSync(name.split('*')[0] ?? '').some((file) => file.endsWith('.test.ts'))
	if (name.endsWith(PART)) return existsSync(name) && isPlayed(name)
	if (name.endsWith('.ts')) return existsSync(name)
	return existsSync(name) && readdirSync(name).some((file) => file.endsWith('.test.ts'))
}
