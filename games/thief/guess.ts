import type { Coin } from './coins'

/** One way of guessing: for a coin, the part of its challenges that it gets right, ½ where it can't tell. */
export interface Guesser {
	readonly name: string
	guess(coin: Coin): number
}

export interface Guessed {
	readonly values: readonly number[]
	/** What was taken as the best way. */
	readonly by: string
	/** The largest |z| of any single way over all coins, and how many ways were tried. */
	readonly largest: { readonly z: number; readonly by: string; readonly ways: number }
}

/**
 * The adversary learns on half of the pairs, whose truth it is given, which way of guessing works best, or best turned
 * round, and guesses the other half by that; then the halves change places. So no way is judged by what chose it.
 */
export function guessAll(coins: readonly Coin[], guessers: readonly Guesser[]): Guessed {
	if (guessers.length === 0) throw new Error('the thief has nothing to guess by')
	const rows = guessers.map(({ name, guess }) => ({ name, values: coins.map(guess) }))
	const halves = [0, 1].map((half) => {
		const taught = best(rows, (at) => isIn(coins[at], 1 - half))
		const turn = (value: number) => (taught.lean < 0 ? 1 - value : value)
		return { by: taught.name, values: taught.values.map(turn) }
	})
	const values = coins.map((coin, at) => halves[coin.pair % 2]?.values[at] ?? 0.5)
	const all = best(rows, () => true)
	return {
		values,
		by: [...new Set(halves.map(({ by }) => by))].join('; '),
		largest: { z: Math.abs(all.z), by: all.name, ways: rows.length },
	}
}

function isIn(coin: Coin | undefined, half: number): boolean {
	return coin !== undefined && coin.pair % 2 === half
}

/** The way that leans farthest to either side on the chosen coins. */
function best(
	rows: readonly { name: string; values: readonly number[] }[],
	isChosen: (at: number) => boolean,
) {
	const judged = rows.map((row) => {
		const chosen = row.values.filter((_, at) => isChosen(at))
		const lean = chosen.reduce((sum, value) => sum + value - 0.5, 0)
		const spread = Math.sqrt(chosen.reduce((sum, value) => sum + (value - 0.5) ** 2, 0))
		return { ...row, lean, z: spread === 0 ? 0 : lean / spread }
	})
	return judged.reduce((a, b) => (Math.abs(b.z) > Math.abs(a.z) ? b : a))
}
