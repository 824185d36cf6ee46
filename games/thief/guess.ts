import type { Coin } from './coins'

/** One way of guessing: for a coin and its place among all, the part of its challenges that it gets right, ½ where it can't tell. */
export interface Guesser {
	readonly name: string
	guess(coin: Coin, at: number): number
}

export interface Guessed {
	readonly values: readonly number[]
	/** What weighed most. */
	readonly by: string
	/** The largest |z| of any single way over all coins, and how many ways were tried. */
	readonly largest: { readonly z: number; readonly by: string; readonly ways: number }
}

/** One way, and how far it leans where each half is taught and over all; what it answers is asked again, for there are thousands of ways. */
interface Way {
	readonly guesser: Guesser
	readonly leanings: readonly [number, number]
	readonly z: number
}

/** A way's answers to all coins and how far it is believed, below 0 the other way round. */
interface Weighed {
	readonly name: string
	readonly values: readonly number[]
	readonly weight: number
}

/** Of hundreds of ways some lean so far by chance: what leans less is not listened to beside others. */
const LEANS_BY_CHANCE = 2.5

/**
 * The adversary learns on half of the pairs, whose truth it is given, how far each way of guessing leans, to either side, and guesses the other half
 * by all that lean notably, each weighed by how far; then the halves change places. So no way is judged by what chose it, and several
 * weak signs add up.
 */
export function guessAll(coins: readonly Coin[], guessers: readonly Guesser[]): Guessed {
	if (guessers.length === 0) throw new Error('the thief has nothing to guess by')
	const ways = guessers.map((guesser) => leaningsOf(guesser, coins))
	const halves = ([0, 1] as const).map((half) => weigh(ways, half, coins))
	const values = coins.map((coin, at) => together(halves[coin.pair % 2] ?? [], at))
	const most = ways.reduce((a, b) => (Math.abs(b.z) > Math.abs(a.z) ? b : a))
	return {
		values,
		by: halves.map(([heaviest, ...others]) => tell(heaviest, others.length)).join('; '),
		largest: { z: Math.abs(most.z), by: most.guesser.name, ways: ways.length },
	}
}

function leaningsOf(guesser: Guesser, coins: readonly Coin[]): Way {
	const values = answersOf(guesser, coins)
	const [even, odd] = [0, 1].map((half) => zOf(values.filter((_, at) => isIn(coins[at], half))))
	// Who guesses one half was taught by the other.
	return { guesser, leanings: [odd ?? 0, even ?? 0], z: zOf(values) }
}

function answersOf({ guess }: Guesser, coins: readonly Coin[]): Float64Array {
	return Float64Array.from(coins, (coin, at) => guess(coin, at))
}

function isIn(coin: Coin | undefined, half: number): boolean {
	return coin !== undefined && coin.pair % 2 === half
}

/** The heaviest first; where none leans notably, the one that leans most. */
function weigh(ways: readonly Way[], half: 0 | 1, coins: readonly Coin[]): Weighed[] {
	const leaning = ways
		.map(({ guesser, leanings }) => ({ guesser, weight: leanings[half] }))
		.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
	const notable = leaning.flatMap((way) => {
		const over = Math.abs(way.weight) - LEANS_BY_CHANCE
		return over > 0 ? [{ ...way, weight: Math.sign(way.weight) * over }] : []
	})
	return (notable.length > 0 ? notable : leaning.slice(0, 1)).map(({ guesser, weight }) => ({
		name: guesser.name,
		values: [...answersOf(guesser, coins)],
		weight,
	}))
}

/** One way alone is as sure as it is; several say which side more speaks for. */
function together(ways: readonly Weighed[], at: number): number {
	const sum = ways.reduce(
		(all, { weight, values }) => all + weight * ((values[at] ?? 0.5) - 0.5),
		0,
	)
	const [first] = ways
	if (ways.length === 1 && first)
		return 0.5 + Math.sign(first.weight) * ((first.values[at] ?? 0.5) - 0.5)
	if (Math.abs(sum) < 1e-9) return 0.5
	return sum > 0 ? 1 : 0
}

function zOf(values: Float64Array): number {
	let [lean, square] = [0, 0]
	for (const value of values) {
		lean += value - 0.5
		square += (value - 0.5) ** 2
	}
	return square === 0 ? 0 : lean / Math.sqrt(square)
}

function tell(heaviest: Weighed | undefined, others: number): string {
	return others === 0 ? `${heaviest?.name}` : `${heaviest?.name} and ${others} more`
}
