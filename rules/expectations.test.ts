import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { testNames } from './test-names'

const page = readFileSync('docs/expectations.md', 'utf8')
const rows = page
	.split('\n')
	.filter((line) => line.startsWith('| '))
	.slice(2)
	.map((line) => line.split('|').map((cell) => cell.trim()))
	.map(([, expectation = '', , tests = '']) => ({ expectation, tests }))

/** A file, and the names of tests in it. */
const named = rows.flatMap(({ expectation, tests }) =>
	tests.split(/; (?=`)/).map((one) => ({
		expectation,
		file: /`([^`]+)`/.exec(one)?.[1] ?? '',
		names: [...one.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name),
	})),
)

test('there are rows to look at', () => {
	expect(rows.length).toBeGreaterThan(20)
})

describe.each(named)('$expectation', ({ file, names }) => {
	test(`has its tests in ${file}`, () => {
		expect(existsSync(file)).toBe(true)
		expect(names).not.toEqual([])
		expect(testNames(readFileSync(file, 'utf8'))).toEqual(expect.arrayContaining(names))
	})
})

test('only what runs counts as a test', () => {
	const source = `
		test('plain', () => {})
		test.for([(1), ')'])('of many', () => { expect('only a text').toBe('another') })
		describe.each([['a(']])('a group', () => { test('inside', () => {}) })
		test.skip('skipped', () => {})
		test.skipIf(process.env.CI)('perhaps', () => {})
		describe.skip('no group', () => { test('in no group', () => {}) })
		other('no test', () => {})
	`
	expect(testNames(source)).toEqual(['plain', 'of many', 'a group', 'inside'])
})
