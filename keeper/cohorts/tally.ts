import { at } from './ties'

/** Sums per group that are emptied in the time of what they hold, not of how many groups there are. */
export class Tally {
	readonly #sums: Float64Array
	readonly #touched: number[] = []

	constructor(groups: number) {
		this.#sums = new Float64Array(groups)
	}

	add(group: number, amount: number): void {
		if (at(this.#sums, group) === 0) this.#touched.push(group)
		this.#sums[group] = at(this.#sums, group) + amount
	}

	of(group: number): number {
		return at(this.#sums, group)
	}

	/** The groups that something was added to, in the order of their first. */
	get groups(): readonly number[] {
		return this.#touched
	}

	clear(): void {
		for (const group of this.#touched) this.#sums[group] = 0
		this.#touched.length = 0
	}
}
