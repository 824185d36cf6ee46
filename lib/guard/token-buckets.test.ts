import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TokenBuckets } from './token-buckets'

const HOUR_MS = 3_600_000
const budget = { burst: 3, perHour: 6 }

test('gives the burst at once, then one each ten minutes', () => {
	const buckets = new TokenBuckets(10)
	const taken = [0, 0, 0, 0].map((now) => buckets.take('a', budget, now))
	expect(taken).toEqual([true, true, true, false])
	expect(buckets.take('a', budget, HOUR_MS / 6 - 1)).toBe(false)
	expect(buckets.take('a', budget, HOUR_MS / 6)).toBe(true)
	expect(buckets.take('a', budget, HOUR_MS / 6)).toBe(false)
})

test('never holds more than the burst', () => {
	const buckets = new TokenBuckets(10)
	const taken = [1, 2, 3, 4].map(() => buckets.take('a', budget, 1000 * HOUR_MS))
	expect(taken).toEqual([true, true, true, false])
})

test('over any time gives at most burst + rate × time, whatever the clock does', () => {
	const steps = fc.array(fc.integer({ min: -HOUR_MS, max: HOUR_MS }), { maxLength: 200 })
	fc.assert(
		fc.property(steps, (times) => {
			const buckets = new TokenBuckets(10)
			let now = 0
			let latest = 0
			let taken = 0
			for (const step of times) {
				now = Math.max(0, now + step)
				latest = Math.max(latest, now)
				if (buckets.take('a', budget, now)) taken++
			}
			expect(taken).toBeLessThanOrEqual(budget.burst + (latest / HOUR_MS) * budget.perHour)
		}),
	)
})

test('keeps people apart', () => {
	const buckets = new TokenBuckets(10)
	for (let i = 0; i < 4; i++) buckets.take('a', budget, 0)
	expect(buckets.take('b', budget, 0)).toBe(true)
})

test('forgets the one unused for longest, and never holds more than it may', () => {
	const buckets = new TokenBuckets(2)
	const one = { burst: 1, perHour: 1 }
	buckets.take('a', one, 0)
	buckets.take('b', one, 0)
	// Refused, but used: now b is the oldest.
	expect(buckets.take('a', one, 0)).toBe(false)
	buckets.take('c', one, 0)
	expect(buckets.size).toBe(2)
	expect(buckets.take('a', one, 0)).toBe(false)
	expect(buckets.take('b', one, 0)).toBe(true)
})
