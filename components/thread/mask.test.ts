import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newThingId } from '@/lib/crypto/id'
import { MASKS, maskOf } from './mask'

const face = (thread: ReturnType<typeof newThingId>, number: number) =>
	JSON.stringify(maskOf(thread, number))

test('no two members of a thread share a face, however many there are', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 3 * MASKS }), (members) => {
			const thread = newThingId()
			const faces = Array.from({ length: members }, (_, number) => face(thread, number))
			expect(new Set(faces).size).toBe(members)
		}),
		{ numRuns: 50 },
	)
})

test('the first face of a thread says nothing about that of another: all occur about equally', () => {
	const counts = new Map<string, number>()
	const threads = 20_000
	for (let i = 0; i < threads; i++) {
		const first = face(newThingId(), 0)
		counts.set(first, (counts.get(first) ?? 0) + 1)
	}
	const expected = threads / MASKS
	const chi2 = [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
	expect(counts.size).toBe(MASKS)
	// 255 degrees of freedom: 361 is passed by chance once in 100,000 runs.
	expect(chi2).toBeLessThan(361)
})

test('faces of two numbers are independent between threads', () => {
	const pairs = Array.from({ length: 4000 }, () => {
		const thread = newThingId()
		return [maskOf(thread, 1).colour, maskOf(thread, 2).colour] as const
	})
	const same = pairs.filter(([a, b]) => a === b).length / pairs.length
	// Without replacement: 31 of the other 255 faces have the same colour.
	expect(same).toBeGreaterThan(31 / 255 - 0.03)
	expect(same).toBeLessThan(31 / 255 + 0.03)
})
