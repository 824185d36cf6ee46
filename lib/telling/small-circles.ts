import type { CircleId, ThingId } from '@/lib/crypto/id'

const LOOK_EVERY_MS = 10_000

/**
 * What was told in circles that are too small to show it. It is kept by circle, and circles are what is looked at again: however much waits in
 * them, it is not opened before it can come out, and holds up nothing else.
 */
export class SmallCircles {
	readonly #waiting = new Map<CircleId, Set<ThingId>>()
	readonly #known = new Set<ThingId>()
	#lookAt = 0

	has(id: ThingId): boolean {
		return this.#known.has(id)
	}

	add(circle: CircleId, id: ThingId): void {
		this.#known.add(id)
		const there = this.#waiting.get(circle)
		if (there) there.add(id)
		else this.#waiting.set(circle, new Set([id]))
	}

	/** Those to look at now; none until a while after they were looked at last. */
	due(now: number): readonly CircleId[] {
		if (now < this.#lookAt) return []
		this.#lookAt = now + LOOK_EVERY_MS
		return [...this.#waiting.keys()]
	}

	/** Takes out all that waits in a circle, to come out together. */
	take(circle: CircleId): Iterable<ThingId> {
		const ids = this.#waiting.get(circle) ?? []
		this.#waiting.delete(circle)
		for (const id of ids) this.#known.delete(id)
		return ids
	}
}
