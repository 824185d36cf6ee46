import { expect, test } from 'vitest'
import { lacking } from './run'

const file = (name: string, tests: number, passed: number) => ({ name, tests, passed, seconds: 1 })

test('a run that failed, skipped or left something out is told by what is lacking', () => {
	const files = [file('whole', 3, 3), file('failed', 3, 2), file('empty', 0, 0)]
	expect(lacking(files, ['whole', 'failed', 'empty', 'left out'])).toEqual([
		'failed',
		'empty',
		'left out',
	])
	expect(lacking(files, ['whole'])).toEqual([])
})
