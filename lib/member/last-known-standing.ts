import { randomBytes } from 'node:crypto'
import { prf } from '@/lib/crypto/prf'
import type { Answer } from '@/lib/vault/verbs'

/** What nobody has done anything about. */
const GOOD: Answer<'standing'> = { warned: 0, slow: 0, suspended: 0, weight: 10, juror: 10 }

/** Each about 150 bytes. */
const CAPACITY = 50_000

/**
 * The last answers about standings that are not good, for while the keeper is away. In memory only, under a key that was made with this
 * book, as budgets are; who was not stopped is not in it.
 */
export class LastKnownStandings {
	readonly #key = randomBytes(32)
	readonly #answers = new Map<string, Answer<'standing'>>()

	constructor(readonly capacity: number = CAPACITY) {}

	remember(tag: Uint8Array, answer: Answer<'standing'>): void {
		const name = this.#nameOf(tag)
		this.#answers.delete(name)
		if (answer.slow === 0 && answer.suspended === 0) return
		this.#answers.set(name, answer)
		const [oldest] = this.#answers.keys()
		if (this.#answers.size > this.capacity && oldest !== undefined) this.#answers.delete(oldest)
	}

	recall(tag: Uint8Array): Answer<'standing'> {
		return this.#answers.get(this.#nameOf(tag)) ?? GOOD
	}

	#nameOf(tag: Uint8Array): string {
		return Buffer.from(prf(this.#key, tag)).toString('base64')
	}
}

const PLACE = Symbol.for('treehole.lastKnownStandings')
const shared = globalThis as { [PLACE]?: LastKnownStandings }

/** One book a process: this module is loaded for pages and for route handlers. */
export function lastKnown(): LastKnownStandings {
	shared[PLACE] ??= new LastKnownStandings()
	return shared[PLACE]
}
