import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inEvenTime } from './even-time'

vi.mock('node:timers/promises', () => ({
	setTimeout: (ms: number) => new Promise((resolve) => globalThis.setTimeout(resolve, ms)),
}))

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test.for([
	[0, 8],
	[7, 8],
	[9, 16],
] as const)('work of %i ms is answered after %i', async ([takes, answered]) => {
	const begun = Date.now()
	const done = inEvenTime(() => pause(takes).then(() => 'found'), 8).then((value) => [
		value,
		Date.now() - begun,
	])
	await vi.runAllTimersAsync()
	expect(await done).toEqual(['found', answered])
})

test('a failure is told, after its step too', async () => {
	const failing = inEvenTime(() => Promise.reject(new Error('no store')), 8)
	const heard = expect(failing).rejects.toThrow('no store')
	await vi.runAllTimersAsync()
	await heard
})
