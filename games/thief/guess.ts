import { type Coin, KNOWN_SESSIONS } from './coins'

/** One way of guessing: for a coin and its place among all, the part of its challenges that it gets right, ½ where it can't tell. */
export interface Guesser {
	readonly name: string
	guess(coin: Coin, at: number): number
}

export interface Guessed {
	/** The places among all coins of those that were not told. */
	readonly asked: readonly number[]
	/** For each that was asked 1 where it was guessed rightly, 0 where wrongly, ½ where nothing pointed either way. */
	readonly values: readonly number[]
	/** What was listened to first. */
	readonly by: string
	/** The largest |z| of any single way over all coins, and how many ways were tried. */
	readonly largest: { readonly z: number; readonly by: string; readonly ways: number }
}

/** One way, for each coin 1 where most of what it says is right, −1 where most is wrong, 0 where it can't tell; and how far it leans over all. */
interface Way {
	readonly name: string
	readonly says: Int8Array
	readonly z: number
}

/** A way and how far it is believed, below 0 the other way round. */
interface Believed {
	readonly way: Way
	readonly belief: number
}

/** Of thousands of ways some lean so far by chance: what leans less is not listened to beside others. */
const LEANS_BY_CHANCE = 4

/**
 * The adversary is told the truth of the first sessions, learns from them which ways to believe and how far, and guesses the next session by them; then it
 * is told that one's truth too, and so on. So no way is judged by what chose it: what was guessed by then says nothing of a fair coin that is still to be
 * flipped (a martingale), and the score's interval holds whatever was learned. Several weak signs add up.
 */
export function guessAll(coins: readonly Coin[], guessers: readonly Guesser[]): Guessed {
	if (guessers.length === 0) throw new Error('the thief has nothing to guess by')
	const ways = guessers.map((guesser) => wayOf(guesser, coins))
	const bySession = Map.groupBy(coins.keys(), (at) => (coins[at] as Coin).session)
	const told: number[] = []
	const asked: number[] = []
	const values: number[] = []
	const listenedTo = new Set<string>()
	for (const [session, places] of [...bySession].toSorted(([a], [b]) => a - b)) {
		if (session >= KNOWN_SESSIONS) {
			const believed = boost(ways, told)
			listenedTo.add(tell(believed))
			asked.push(...places)
			values.push(...places.map((at) => together(believed, at)))
		}
		told.push(...places)
	}
	const most = ways.reduce((a, b) => (Math.abs(b.z) > Math.abs(a.z) ? b : a))
	return {
		asked,
		values,
		by: [...listenedTo].join('; '),
		largest: { z: Math.abs(most.z), by: most.name, ways: ways.length },
	}
}

function wayOf({ name, guess }: Guesser, coins: readonly Coin[]): Way {
	const says = new Int8Array(coins.length)
	let [lean, square] = [0, 0]
	for (const [at, coin] of coins.entries()) {
		const over = guess(coin, at) - 0.5
		says[at] = Math.sign(over)
		lean += over
		square += over ** 2
	}
	return { name, says, z: square === 0 ? 0 : lean / Math.sqrt(square) }
}

/**
 * AdaBoost with ways that may abstain (Schapire and Singer, 1999): round by round the way that gets most right of what those before it left wrong or
 * open, until none gains a whole coin or is more than chance. The first is listened to in any case.
 */
function boost(ways: readonly Way[], taught: readonly number[]): Believed[] {
	const weights = new Float64Array(taught.length).fill(1)
	const believed: Believed[] = []
	for (;;) {
		const { way, right, wrong, gain, z } = bestOf(ways, taught, weights)
		if (believed.length > 0 && (gain < 1 || Math.abs(z) < LEANS_BY_CHANCE)) break
		// One coin on either side, so that what was never wrong is not believed for ever.
		const belief = Math.log((right + 1) / (wrong + 1)) / 2
		believed.push({ way, belief })
		reweigh(weights, taught, way, belief)
	}
	return believed
}

interface Best {
	readonly way: Way
	readonly right: number
	readonly wrong: number
	/** By how much all weights together shrink. */
	readonly gain: number
	readonly z: number
}

/** The way that gains most in this round. */
function bestOf(ways: readonly Way[], taught: readonly number[], weights: Float64Array): Best {
	let best: Best | undefined
	for (const way of ways) {
		let [right, wrong, square] = [0, 0, 0]
		for (let at = 0; at < taught.length; at++) {
			const said = way.says[taught[at] as number]
			const weight = weights[at] as number
			if (said === 0) continue
			if (said === 1) right += weight
			else wrong += weight
			square += weight ** 2
		}
		const gain = (Math.sqrt(right) - Math.sqrt(wrong)) ** 2
		if (best && gain <= best.gain) continue
		best = { way, right, wrong, gain, z: square === 0 ? 0 : (right - wrong) / Math.sqrt(square) }
	}
	if (!best) throw new Error('nothing was taught')
	return best
}

/** What was guessed rightly weighs less in the next round, what was guessed wrongly more. */
function reweigh(
	weights: Float64Array,
	taught: readonly number[],
	{ says }: Way,
	belief: number,
): void {
	for (const [at, place] of taught.entries())
		weights[at] = (weights[at] ?? 0) * Math.exp(-belief * (says[place] ?? 0))
}

function together(believed: readonly Believed[], at: number): number {
	const sum = believed.reduce((all, { way, belief }) => all + belief * (way.says[at] ?? 0), 0)
	if (Math.abs(sum) < 1e-9) return 0.5
	return sum > 0 ? 1 : 0
}

function tell([first, ...others]: readonly Believed[]): string {
	return others.length === 0 ? `${first?.way.name}` : `${first?.way.name} and ${others.length} more`
}
