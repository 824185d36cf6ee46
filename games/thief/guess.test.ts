import { expect, test } from 'vitest'
import { Dice } from '../world/dice'
import type { Coin } from './coins'
import { type Guesser, guessAll } from './guess'

const COINS = 1_200
const dice = new Dice('guess.test')

const coins: Coin[] = Array.from({ length: COINS }, (_, at) => ({
	pair: at,
	sides: [new Map(), new Map()],
	minutes: [0, 5],
	isFirst: true,
}))

/** Knows a part of all coins, of those wrongly as often as is said, and of the rest nothing. */
function guesser(name: string, part: number, wrong: number): Guesser {
	const values = coins.map(() => (dice.roll() >= part ? 0.5 : dice.roll() < wrong ? 0 : 1))
	return { name, guess: ({ pair }) => values[pair] ?? 0.5 }
}

const noise = () => Array.from({ length: 300 }, (_, at) => guesser(`noise ${at}`, 1, 0.5))
const reached = (guessers: readonly Guesser[]) => {
	const { values } = guessAll(coins, guessers)
	return values.reduce((sum, value) => sum + value, 0) / values.length
}

test('several weak signs add up to what none of them says alone, among hundreds that say nothing', () => {
	const weak = Array.from({ length: 4 }, (_, at) => guesser(`weak ${at}`, 1, 0.35))
	expect(Math.max(...weak.map((one) => reached([one])))).toBeLessThan(0.69)
	expect(reached([...weak, ...noise()])).toBeGreaterThan(0.72)
})

test('one that leans the wrong way is believed turned round', () => {
	expect(reached([guesser('wrong', 1, 0.9), ...noise()])).toBeGreaterThan(0.85)
})

test('of hundreds that say nothing nothing is learned', () => {
	expect(Math.abs(reached(noise()) - 0.5)).toBeLessThan(0.05)
})
