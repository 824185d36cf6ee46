import { createHash } from 'node:crypto'
import { randomFrom } from '@/lib/random-from'

/** Dice of one occasion, named by `parts`: they fall the same in every run of a seed, in whatever order things happen. */
export class Dice {
	readonly #random: () => number

	constructor(...parts: readonly (string | number)[]) {
		this.#random = randomFrom(createHash('sha256').update(parts.join('/')).digest().readInt32LE(0))
	}

	/** In [0, 1). */
	roll(): number {
		return this.#random()
	}

	/** True once in so many rolls. */
	oneIn(many: number): boolean {
		return this.#random() * many < 1
	}

	one<T>(list: readonly T[]): T {
		return list[Math.floor(this.#random() * list.length)] as T
	}

	/** A copy in any order (Fisher and Yates). */
	shuffled<T>(list: readonly T[]): T[] {
		const order = [...list]
		for (let at = order.length - 1; at > 0; at--) {
			const other = Math.floor(this.#random() * (at + 1))
			;[order[at], order[other]] = [order[other] as T, order[at] as T]
		}
		return order
	}
}
