import { expect, test } from 'vitest'
import { HOUR_MS, hourOf } from '@/lib/time/hours'
import { releaseTime } from './release-time'

const FULL = 500_000 * HOUR_MS
const MINUTES = Array.from({ length: 60 }, (_, minute) => FULL + minute * 60_000)

test('“now” is now', () => {
	expect(releaseTime('now', FULL + 7)).toBe(FULL + 7)
})

test('whatever the minute of telling, “hour” carries the next hour', () => {
	const hours = new Set(MINUTES.map((told) => hourOf(releaseTime('hour', told))))
	expect([...hours]).toEqual([hourOf(FULL) + 1])
})

test('“tomorrow” is spread over the 24 hours that follow, and no further', () => {
	const told = Array.from({ length: 100 }, () => MINUTES).flat()
	const hours = told.map((moment) => hourOf(releaseTime('tomorrow', moment)) - hourOf(FULL))
	expect(new Set(hours).size).toBe(24)
	expect([Math.min(...hours), Math.max(...hours)]).toEqual([1, 24])
})

test('the moment within the hour is random', () => {
	const moments = new Set(MINUTES.map((told) => releaseTime('hour', told) % HOUR_MS))
	expect(moments.size).toBeGreaterThan(50)
})
