import { expect, test } from 'vitest'
import { permutationP, shuffled, signedRankP, spearman, twoSidedP } from './statistics'

const noise = (n: number) => Array.from({ length: n }, () => Math.random() - 0.5)

test('tails of the normal distribution are those of the tables', () => {
	expect(twoSidedP(1.959964)).toBeCloseTo(0.05, 6)
	expect(twoSidedP(-2.575829)).toBeCloseTo(0.01, 6)
	expect(twoSidedP(0)).toBeCloseTo(1, 6)
})

test('a small shift under noise with wild pauses is found, and none is not', () => {
	const wild = () => (Math.random() < 0.02 ? 100 * (Math.random() - 0.5) : 0)
	const still = noise(4_000).map((value) => value + wild())
	expect(signedRankP(still)).toBeGreaterThan(1e-5)
	expect(signedRankP(still.map((value) => value + 0.1))).toBeLessThan(1e-6)
})

test('about one in twenty fair samples has p below 0.05', () => {
	const below = Array.from({ length: 1_000 }, () => signedRankP(noise(300))).filter((p) => p < 0.05)
	expect(below.length).toBeGreaterThan(20)
	expect(below.length).toBeLessThan(90)
})

test('too few pairs are an error', () => {
	expect(() => signedRankP(noise(50))).toThrow('too few')
	expect(() => signedRankP(new Array(1_000).fill(0))).toThrow('too few')
	expect(() => spearman([1, 2], [1, 2])).toThrow('too few')
})

test('rank correlation is 1 for one order, −1 for its reverse and small for a shuffled one', () => {
	const order = Array.from({ length: 400 }, (_, at) => at)
	expect(spearman(order, order).rho).toBeCloseTo(1, 9)
	expect(spearman(order, order.toReversed()).rho).toBeCloseTo(-1, 9)
	expect(Math.abs(spearman(order, shuffled(order)).z)).toBeLessThan(4.5)
})

test('a pairing that says something is found by permutation', () => {
	const values = Array.from({ length: 100 }, () => Math.floor(Math.random() * 8))
	const same = (a: readonly number[], b: readonly number[]) =>
		a.filter((value, at) => value === b[at]).length
	expect(permutationP(values, values, same, 2_000)).toBe(1 / 2_001)
	// The p of a pairing that says nothing lies anywhere from 0 to 1: twenty of them lie on average 4.6 deviations above this.
	const ps = Array.from({ length: 20 }, () => permutationP(values, shuffled(values), same, 200))
	expect(ps.reduce((sum, p) => sum + p, 0) / ps.length).toBeGreaterThan(0.2)
})
