import { expect, test } from 'vitest'
import { Dice } from '../world/dice'
import type { Coin } from './coins'
import { type Guesser, guessAll } from './guess'

const COINS = 1_200
const dice = new Dice('guess.test')

const coins: Coin[] = Array.from({ length: COINS }, (_, at) => ({
	number: at,
	pair: at,
	session: at % 6,
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
	const weak = Array.from({ length: 5 }, (_, at) => guesser(`weak ${at}`, 1, 0.35))
	expect(Math.max(...weak.map((one) => reached([one])))).toBeLessThan(0.69)
	expect(reached([...weak, ...noise()])).toBeGreaterThan(0.72)
})

test('one that leans the wrong way is believed turned round', () => {
	expect(reached([guesser('wrong', 1, 0.9), ...noise()])).toBeGreaterThan(0.85)
})

test('of hundreds that say nothing nothing is learned', () => {
	expect(Math.abs(reached(noise()) - 0.5)).toBeLessThan(0.05)
})

test('what was learned of chance raises no more alarms than a fair coin', () => {
	const few = coins.slice(0, 240)
	const squares = Array.from({ length: 80 }, () => {
		const { values } = guessAll(few, noise())
		return values.reduce((sum, value) => sum + (value - 0.5) * 2, 0) ** 2 / values.length
	})
	// The mean of 80 squares of z is 1, give or take 0.16; it was 2 where the parts taught each other.
	expect(squares.reduce((sum, square) => sum + square, 0) / squares.length).toBeLessThan(1.4)
})
