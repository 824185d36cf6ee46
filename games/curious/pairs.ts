import { onTestFinished } from 'vitest'
import { leaking } from './leak'
import { signedRankP } from './statistics'
import { type Answered, type Asked, Wire } from './wire'

/** Two requests whose answers must take the same time, and what stands in both: answers that refuse are not timed. */
export interface Pair {
	readonly one: () => Asked
	readonly other: () => Asked
	readonly says: RegExp
}

/** Chance alone goes below this once in a hundred samples: then a second, as large, has the word. */
const DOUBTFUL_P = 0.01
/** What no chance explains, however often one looked. */
const CERTAIN_P = 1e-6
/** The test asks for 200 pairs, without those that took equally long. */
export const FIRST_LOOK = 220

export interface Timing {
	readonly p: number
	readonly pairs: number
	/** Median of one − other, in µs. */
	readonly medianMicros: number
}

/**
 * Times both requests of a pair again and again on one connection, the coin says which goes first, and asks whether one of
 * them takes longer. Where neither does, the coin alone gives each difference its sign, so that p is what it says on a
 * busy machine too: work of others can hide a difference, and feign none. A doubtful sample is followed by another of its
 * own: a real difference shows in both, and chance goes below p in the second in one of 100 / p plays.
 */
export async function timed(origin: string, pair: Pair, pairs: number): Promise<Timing> {
	const first = await timingOf(origin, pair, pairs)
	return first.p > DOUBTFUL_P ? first : timingOf(origin, pair, pairs)
}

/**
 * Looks after 220 pairs, 330, 495 and so on until a difference is certain. Where none is by `most` pairs, the last look is
 * what there is to say.
 */
export async function timedUntilCertain(origin: string, pair: Pair, most: number): Promise<Timing> {
	const clock = new PairClock(origin, pair)
	for (let pairs = FIRST_LOOK; ; pairs = Math.ceil(1.5 * pairs)) {
		const timing = await clock.upTo(Math.min(pairs, most))
		if (timing.p < CERTAIN_P || pairs >= most) return timing
	}
}

function timingOf(origin: string, pair: Pair, pairs: number): Promise<Timing> {
	return new PairClock(origin, pair).upTo(pairs)
}

/** For the connection and the first compilation; what is slow for longer falls on either of a pair alike. */
const WARM_UP = 10

/** The differences of one pair so far. */
class PairClock {
	readonly #wire: Wire
	readonly #differences: number[] = []
	#warm = false

	constructor(
		origin: string,
		readonly pair: Pair,
	) {
		this.#wire = new Wire(origin)
		onTestFinished(() => this.#wire.close())
	}

	async upTo(pairs: number): Promise<Timing> {
		for (let left = this.#warm ? 0 : WARM_UP; left > 0; left--) await this.#difference()
		this.#warm = true
		while (this.#differences.length < pairs) this.#differences.push(await this.#difference())
		const sorted = this.#differences.toSorted((a, b) => a - b)
		const medianMicros = Math.round((sorted[pairs >> 1] ?? 0) * 1_000)
		return { p: signedRankP(this.#differences), pairs, medianMicros }
	}

	async #difference(): Promise<number> {
		const turned = Math.random() < 0.5
		const { one, other, says } = this.pair
		const [early, late] = turned ? [other(), one()] : [one(), other()]
		const first = await answerTime(this.#wire, early)
		const second = await answerTime(this.#wire, late)
		for (const { answer } of [first, second]) mustSay(says, answer)
		return turned ? second.ms - first.ms : first.ms - second.ms
	}
}

async function answerTime(wire: Wire, asked: Asked) {
	const begun = performance.now()
	const answer = await wire.ask(asked)
	return { answer, ms: performance.now() - begun }
}

function mustSay(says: RegExp, { status, headers, body }: Answered): void {
	const all = `${JSON.stringify(headers)} ${body}`
	if (status >= 400 || !says.test(all))
		throw new Error(`${status}, which is no answer: ${all.slice(0, 300)}`)
}

const SLOW = 'x-slow'

/** The same pair, marked for a house that takes its time with the first of them. */
export function marked({ one, other, says }: Pair): Pair {
	const mark = (asked: Asked, slow: string) => ({
		...asked,
		headers: { ...asked.headers, [SLOW]: slow },
	})
	return { one: () => mark(one(), 'yes'), other: () => mark(other(), 'not'), says }
}

/** The same app behind a house that takes so many µs more over what is marked: with 0, as honest as the app itself. */
export function slowerBy(origin: string, micros: number): Promise<string> {
	return leaking(origin, (asked, pass) => {
		const { [SLOW]: slow, ...headers } = asked.headers
		if (slow === 'yes') spin(micros)
		return pass({ ...asked, headers })
	})
}

/** Keeps the processor: no timer is as fine. */
function spin(micros: number): void {
	const end = process.hrtime.bigint() + BigInt(micros * 1_000)
	let now: bigint
	do now = process.hrtime.bigint()
	while (now < end)
}
