import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstFree } from './gallop'

/** Counts the questions that a search asks about places 0 … `end` - 1 but for `gaps`. */
function asker(end: number, gaps: ReadonlySet<number> = new Set()) {
	const asked = { questions: 0, labels: 0 }
	const taken = async (indexes: readonly number[]) => {
		asked.questions += 1
		asked.labels += indexes.length
		return indexes.map((index) => index < end && !gaps.has(index))
	}
	return { asked, taken }
}

test('any end is found from any hint', async () => {
	await fc.assert(
		fc.asyncProperty(fc.nat(100_000), fc.nat(200_000), async (end, hint) => {
			expect(await firstFree(asker(end).taken, hint)).toBe(end)
		}),
	)
})

test('a right hint costs one question of five labels, a wrong one few more', async () => {
	for (const [end, hint, most] of [
		[1_000, 1_000, 1],
		[1_000, 999, 1],
		[1_000, 0, 6],
		[100_000, 0, 8],
		[1_000, 5_000, 7],
	] as const) {
		const { asked, taken } = asker(end)
		expect(await firstFree(taken, hint)).toBe(end)
		expect(asked.questions).toBeLessThanOrEqual(most)
		if (most === 1) expect(asked.labels).toBe(5)
	}
})

test('with gaps the answer is free, and what is before it is taken', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.nat(300),
			fc.nat(300),
			fc.uniqueArray(fc.nat(300)),
			async (end, hint, list) => {
				const gaps = new Set(list)
				const isTaken = (index: number) => index < end && !gaps.has(index)
				const found = await firstFree(asker(end, gaps).taken, hint)
				expect(isTaken(found)).toBe(false)
				expect(found === 0 || isTaken(found - 1)).toBe(true)
			},
		),
	)
})
