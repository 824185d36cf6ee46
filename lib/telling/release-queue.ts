import type { ThingId } from '@/lib/crypto/id'

interface Due {
	readonly id: ThingId
	readonly at: number
}

/** What waits, soonest first: a binary heap, so that a hundred thousand waiting secrets cost nothing. */
export class ReleaseQueue {
	readonly #heap: Due[] = []
	readonly #known = new Set<ThingId>()

	get size(): number {
		return this.#heap.length
	}

	has(id: ThingId): boolean {
		return this.#known.has(id)
	}

	add(id: ThingId, at: number): void {
		if (this.#known.has(id)) return
		this.#known.add(id)
		const heap = this.#heap
		let child = heap.push({ id, at }) - 1
		for (
			let parent = up(child);
			child > 0 && this.#at(parent) > this.#at(child);
			parent = up(child)
		) {
			this.#swap(parent, child)
			child = parent
		}
	}

	/** Has something that waits come sooner, too. Its later turn then finds nothing any more. */
	hasten(id: ThingId, at: number): void {
		this.#known.delete(id)
		this.add(id, at)
	}

	/** Takes out at most `most` ids whose time has come. */
	takeDue(now: number, most: number): ThingId[] {
		const due: ThingId[] = []
		while (due.length < most && this.#heap.length > 0 && this.#at(0) <= now) due.push(this.#pop())
		return due
	}

	#pop(): ThingId {
		const heap = this.#heap
		const { id } = heap[0] as Due
		const last = heap.pop() as Due
		if (heap.length > 0) {
			heap[0] = last
			this.#sink()
		}
		this.#known.delete(id)
		return id
	}

	#sink(): void {
		for (let parent = 0; ; ) {
			const left = 2 * parent + 1
			const least = [left, left + 1].reduce((a, b) => (this.#at(b) < this.#at(a) ? b : a), parent)
			if (least === parent) return
			this.#swap(parent, least)
			parent = least
		}
	}

	#at(place: number): number {
		return this.#heap[place]?.at ?? Number.POSITIVE_INFINITY
	}

	#swap(a: number, b: number): void {
		const heap = this.#heap
		const kept = heap[a] as Due
		heap[a] = heap[b] as Due
		heap[b] = kept
	}
}

function up(child: number): number {
	return (child - 1) >> 1
}
