import { signedRankP } from './statistics'
import { type Asked, Wire } from './wire'

/** Two requests whose answers must take the same time. */
export interface Pair {
	readonly one: () => Asked
	readonly other: () => Asked
}

/** Chance alone goes below this once in a hundred samples: then a second, twice as large, has the word. */
const DOUBTFUL_P = 0.01

export interface Timing {
	readonly p: number
	readonly pairs: number
	/** Median of one − other, in µs. */
	readonly medianMicros: number
}

/**
 * Times both requests of a pair again and again on one connection, the coin says which goes first, and asks whether one of
 * them takes longer. A doubtful sample is followed by another of its own: a real difference shows in both, chance in
 * one of ten thousand. Throws when answers of a pair are not of one status.
 */
export async function timed(origin: string, pair: Pair, pairs: number): Promise<Timing> {
	const first = await sample(origin, pair, pairs)
	return first.p > DOUBTFUL_P ? first : sample(origin, pair, 2 * pairs)
}

async function sample(origin: string, pair: Pair, pairs: number): Promise<Timing> {
	const wire = new Wire(origin)
	try {
		for (let round = 0; round < WARM_UP; round++) await difference(wire, pair)
		const differences: number[] = []
		for (let round = 0; round < pairs; round++) differences.push(await difference(wire, pair))
		const sorted = differences.toSorted((a, b) => a - b)
		const medianMicros = Math.round((sorted[pairs >> 1] ?? 0) * 1_000)
		return { p: signedRankP(differences), pairs, medianMicros }
	} finally {
		wire.close()
	}
}

const WARM_UP = 40

async function difference(wire: Wire, { one, other }: Pair): Promise<number> {
	const turned = Math.random() < 0.5
	const asked = turned ? [other(), one()] : [one(), other()]
	const [first, second] = [await answerTime(wire, asked[0]), await answerTime(wire, asked[1])]
	if (first.status !== second.status) throw new Error('the answers differ: no need to time them')
	return turned ? second.ms - first.ms : first.ms - second.ms
}

async function answerTime(wire: Wire, asked: Asked | undefined) {
	if (!asked) throw new Error('nothing to ask')
	const begun = performance.now()
	const { status } = await wire.ask(asked)
	return { status, ms: performance.now() - begun }
}
