/**
 * Remembers, until it expires, what was used, so that nothing is used twice. Memory only, at most `capacity` entries:
 * then the oldest is forgotten, which is safe enough, because filling it takes as many proofs.
 */
export class UsedOnce {
	readonly #until = new Map<string, number>()

	constructor(readonly capacity: number) {}

	/** True the first time, false for as long as it is remembered. `until` and `now` in ms. */
	use(key: string, until: number, now: number): boolean {
		if (this.isUsed(key, now)) return false
		this.#forget(now)
		this.#until.set(key, until)
		return true
	}

	/** Whether `key` was used and is still remembered. */
	isUsed(key: string, now: number): boolean {
		return (this.#until.get(key) ?? 0) > now
	}

	get size(): number {
		return this.#until.size
	}

	/** Entries leave in the order they came, as soon as they are over or there are too many. */
	#forget(now: number): void {
		for (const [key, until] of this.#until) {
			if (until > now && this.#until.size < this.capacity) return
			this.#until.delete(key)
		}
	}
}

const PLACE = Symbol.for('treehole.used')
const shared = globalThis as { [PLACE]?: UsedOnce }

/** One memory a process, for proofs, patience tickets and passkey challenges alike. */
export function usedOnce(): UsedOnce {
	shared[PLACE] ??= new UsedOnce(200_000)
	return shared[PLACE]
}
