import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

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
		const text = readFileSync(file, 'utf8')
		for (const name of names) expect(text).toContain(`'${name}'`)
	})
})
