import { availableParallelism } from 'node:os'
import { DecoderProcess } from './decoder-process'
import type { DecoderAnswer, DecoderJob } from './main'

/** One core is left for those who read. */
const DECODERS = Math.max(1, Math.min(4, availableParallelism() - 1))
/** A quarter of a minute's worth; who comes later is told to try again, instead of filling the memory with pictures. */
const MOST_WAITING = 8
/** An idle decoder holds 60 MB. */
const IDLE_MS = 30_000

/** Too many photos at once. */
export class DecodersBusy extends Error {
	override readonly name = 'DecodersBusy'
}

type Decoder = Pick<DecoderProcess, 'make' | 'isSpent' | 'end'>

/** A few decoders, started when they are needed and ended when they are not. */
export class Decoders {
	readonly #idle: Decoder[] = []
	readonly #waiting: (() => void)[] = []
	#working = 0
	#nextId = 0
	#rest: NodeJS.Timeout | undefined

	constructor(
		readonly most = DECODERS,
		readonly start: () => Decoder = () => new DecoderProcess(),
	) {}

	/** Throws DecodersBusy, or DecoderLost when the photo ended its decoder; the next photo gets a fresh one. */
	async make(job: Omit<DecoderJob, 'id'>): Promise<DecoderAnswer> {
		await this.#turn()
		const decoder = this.#idle.pop() ?? this.start()
		try {
			const answer = await decoder.make({ ...job, id: this.#nextId++ })
			if (decoder.isSpent) decoder.end()
			else this.#idle.push(decoder)
			return answer
		} catch (error) {
			decoder.end()
			throw error
		} finally {
			this.#done()
		}
	}

	/** Ends those that have nothing to do. */
	endIdle(): void {
		for (const decoder of this.#idle.splice(0)) decoder.end()
	}

	async #turn(): Promise<void> {
		clearTimeout(this.#rest)
		if (this.#working >= this.most) {
			if (this.#waiting.length >= MOST_WAITING) throw new DecodersBusy('too many photos at once')
			// Whoever is done hands the turn over, so that nobody comes in between.
			await new Promise<void>((resolve) => this.#waiting.push(resolve))
		} else this.#working++
	}

	#done(): void {
		const next = this.#waiting.shift()
		if (next) next()
		else this.#working--
		if (this.#working === 0) this.#rest = setTimeout(() => this.endIdle(), IDLE_MS).unref()
	}
}
