import type { CircleId, ThingId } from '@/lib/crypto/id'
import type { KeptPage } from './kept-page'

/**
 * Which pages still show everything, so that a change costs as much as the pages it outdates and not as much as all
 * that are kept. A page that was outdated once is taken out: it will be made anew.
 */
export class Watchers {
	readonly #feeds = new Map<CircleId | null, Set<KeptPage>>()
	readonly #threads = new Map<string, Set<KeptPage>>()
	/** Threads of closed circles and places, by their circle. */
	readonly #within = new Map<CircleId, Set<KeptPage>>()

	/** Every circle but everyone's of which a page shows everything. */
	get circles(): ReadonlySet<CircleId> {
		const all = [...this.#feeds.keys(), ...this.#within.keys()]
		return new Set(all.filter((circle) => circle !== null))
	}

	watch(page: KeptPage): void {
		const { thread, circle } = page.route
		if (thread === null) setAt(this.#feeds, circle).add(page)
		else setAt(this.#threads, thread).add(page)
		this.watchWithin(page)
	}

	forget(page: KeptPage): void {
		const { thread, circle } = page.route
		if (thread === null) takeOut(this.#feeds, circle, page)
		else takeOut(this.#threads, thread, page)
		if (thread !== null && page.within !== null) takeOut(this.#within, page.within, page)
	}

	/** A thread is outdated with its circle, from the moment that this is known of it. */
	watchWithin(page: KeptPage): void {
		const { route, within } = page
		if (route.thread !== null && within !== null) setAt(this.#within, within).add(page)
	}

	/** Every page of a circle that is not one thread's: feeds, topics. */
	takeFeeds(circle: CircleId | null): Iterable<KeptPage> {
		const feeds = this.#feeds.get(circle) ?? []
		this.#feeds.delete(circle)
		return feeds
	}

	takeThread(thread: string): Iterable<KeptPage> {
		const pages = this.#threads.get(thread) ?? []
		this.#threads.delete(thread)
		return pages
	}

	/** The threads of which a page of this circle is kept. */
	threadsIn(circle: CircleId): ThingId[] {
		return [...(this.#within.get(circle) ?? [])].flatMap(({ route }) => route.thread ?? [])
	}
}

function setAt<K>(all: Map<K, Set<KeptPage>>, key: K): Set<KeptPage> {
	const known = all.get(key)
	if (known) return known
	const pages = new Set<KeptPage>()
	all.set(key, pages)
	return pages
}

function takeOut<K>(all: Map<K, Set<KeptPage>>, key: K, page: KeptPage): void {
	const pages = all.get(key)
	pages?.delete(page)
	if (pages?.size === 0) all.delete(key)
}
