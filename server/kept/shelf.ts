/** What a shelf can hold. */
export interface Shelved {
	readonly key: string
	/** About how much memory it takes. */
	readonly bytes: number
	/** Set by whoever takes it from the shelf; the shelf clears it. */
	used: boolean
}

/**
 * A shelf bounded in bytes. What has not been used since the hand last passed goes first (CLOCK, Corbató 1968): as good
 * as least-recently-used for pages, and a hit costs one assignment instead of moving the page to the front.
 */
export class Shelf<T extends Shelved> {
	/** In the order in which the hand passes: a Map keeps the order of insertion. */
	readonly #held = new Map<string, T>()
	#bytes = 0

	constructor(
		readonly mostBytes: number,
		readonly onDrop: (thing: T) => void = () => {},
	) {}

	get size(): number {
		return this.#held.size
	}

	get bytes(): number {
		return this.#bytes
	}

	get(key: string): T | undefined {
		return this.#held.get(key)
	}

	values(): IterableIterator<T> {
		return this.#held.values()
	}

	/** Takes the place of what has the same key. */
	put(thing: T): void {
		const old = this.#held.get(thing.key)
		if (old) this.drop(old)
		this.#held.set(thing.key, thing)
		this.#bytes += thing.bytes
		this.#makeRoom()
	}

	/** Does nothing when another thing has taken its place. */
	drop(thing: T): void {
		if (this.#held.get(thing.key) !== thing) return
		this.#held.delete(thing.key)
		this.#bytes -= thing.bytes
		this.onDrop(thing)
	}

	#makeRoom(): void {
		for (const thing of this.#held.values()) {
			if (this.#bytes <= this.mostBytes) return
			if (!thing.used) this.drop(thing)
			else {
				thing.used = false
				// To the end of the row; the loop meets it again only when everything before it was used too.
				this.#held.delete(thing.key)
				this.#held.set(thing.key, thing)
			}
		}
	}
}
