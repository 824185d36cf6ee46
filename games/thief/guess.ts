import type { Coin } from './coins'

/** One way of guessing: for a coin, the part of its challenges that it gets right, ½ where it can't tell. */
export interface Guesser {
	readonly name: string
	guess(coin: Coin): number
}

export interface Guessed {
	readonly values: readonly number[]
	/** What weighed most. */
	readonly by: string
	/** The largest |z| of any single way over all coins, and how many ways were tried. */
	readonly largest: { readonly z: number; readonly by: string; readonly ways: number }
}

/** One way's answers to all coins. */
interface Way {
	readonly name: string
	readonly values: readonly number[]
}

/** A way and how far it is believed, below 0 the other way round. */
interface Weighed extends Way {
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
	const ways = guessers.map(({ name, guess }) => ({ name, values: coins.map(guess) }))
	const halves = [0, 1].map((half) => weigh(ways, (at) => isIn(coins[at], 1 - half)))
	const values = coins.map((coin, at) => together(halves[coin.pair % 2] ?? [], at))
	const all = ways.map((way) => ({ name: way.name, z: zOf(way, () => true) }))
	const most = all.reduce((a, b) => (Math.abs(b.z) > Math.abs(a.z) ? b : a))
	return {
		values,
		by: halves.map(([heaviest, ...others]) => tell(heaviest, others.length)).join('; '),
		largest: { z: Math.abs(most.z), by: most.name, ways: ways.length },
	}
}

function isIn(coin: Coin | undefined, half: number): boolean {
	return coin !== undefined && coin.pair % 2 === half
}

/** The heaviest first; where none leans notably, the one that leans most. */
function weigh(ways: readonly Way[], isTaught: (at: number) => boolean): Weighed[] {
	const leaning = ways
		.map((way) => ({ ...way, weight: zOf(way, isTaught) }))
		.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
	const notable = leaning.flatMap((way) => {
		const over = Math.abs(way.weight) - LEANS_BY_CHANCE
		return over > 0 ? [{ ...way, weight: Math.sign(way.weight) * over }] : []
	})
	return notable.length > 0 ? notable : leaning.slice(0, 1)
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

function zOf({ values }: Way, isChosen: (at: number) => boolean): number {
	const chosen = values.filter((_, at) => isChosen(at))
	const lean = chosen.reduce((sum, value) => sum + value - 0.5, 0)
	const spread = Math.sqrt(chosen.reduce((sum, value) => sum + (value - 0.5) ** 2, 0))
	return spread === 0 ? 0 : lean / spread
}

function tell(heaviest: Weighed | undefined, others: number): string {
	return others === 0 ? `${heaviest?.name}` : `${heaviest?.name} and ${others} more`
}
