import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hourOfPosition, newPosition } from './position'

/** Twenty bits of hours reach the year 2089. */
const hour = fc.integer({ min: 0, max: 2 ** 20 - 1 })

test('a position is a safe integer that tells its hour', () => {
	fc.assert(
		fc.property(hour, (of) => {
			const position = newPosition(of)
			expect(Number.isSafeInteger(position)).toBe(true)
			expect(hourOfPosition(position)).toBe(of)
		}),
	)
})

test('positions of a later hour come after all of an earlier one', () => {
	fc.assert(
		fc.property(hour, hour, (one, other) => {
			fc.pre(one < other)
			expect(newPosition(one)).toBeLessThan(newPosition(other))
		}),
	)
})

test('the last position of an hour is still in it', () => {
	expect(hourOfPosition(500_000 * 2 ** 33 - 1)).toBe(499_999)
	expect(hourOfPosition(500_000 * 2 ** 33)).toBe(500_000)
})

test('within an hour the order is chance, not the order of coming', () => {
	const drawn = Array.from({ length: 2000 }, () => newPosition(500_000))
	expect(new Set(drawn).size).toBe(drawn.length)
	const rises = drawn.filter((position, at) => at > 0 && position > (drawn[at - 1] ?? 0)).length
	// Half of 1999, give or take nine standard deviations of 13.
	expect(rises).toBeGreaterThan(880)
	expect(rises).toBeLessThan(1120)
	const low = drawn.map((position) => position % 2 ** 33)
	expect(low.filter((bits) => bits >= 2 ** 32).length).toBeGreaterThan(800)
})
