import { expect, test } from 'vitest'
import { type Row, report, table } from './table'

const row = (what: string, figure: string): Row => ({ what, figure, target: '≤ 1 s', met: true })
const lines = (text: string) => text.split('\n').filter((line) => line.includes('yes'))

test('a whole run writes its rows, each with the run', () => {
	const text = report([row('feed', '1 ms'), row('thread', '2 ms')], 'Monday')
	expect(lines(text)).toEqual([
		'| feed | 1 ms | ≤ 1 s | yes | Monday |',
		'| thread | 2 ms | ≤ 1 s | yes | Monday |',
	])
	expect(text).toContain('| What | Measured | Asked for | Reached | Run |')
})

test('a part of it replaces what measured the same, and leaves the others to their own run', () => {
	const before = report([row('feed of 1,000 secrets', '1 ms'), row('thread', '2 ms')], 'Monday')
	const after = report(
		[row('feed of 20 secrets', '3 ms'), row('live', '4 ms')],
		'Tuesday, feed',
		before,
	)
	expect(lines(after)).toEqual([
		'| feed of 20 secrets | 3 ms | ≤ 1 s | yes | Tuesday, feed |',
		'| thread | 2 ms | ≤ 1 s | yes | Monday |',
		'| live | 4 ms | ≤ 1 s | yes | Tuesday, feed |',
	])
})

test('what is printed meanwhile has no run', () => {
	expect(
		table([row('feed', '1 ms')])
			.split('\n')
			.at(-1),
	).toBe('| feed | 1 ms | ≤ 1 s | yes |')
})
