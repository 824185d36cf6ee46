import type { CircleId } from '@/lib/crypto/id'
import type { KeptPage } from './kept-page'

/**
 * Which pages still show everything, so that a change costs as much as the pages it outdates and not as much as all
 * that are kept. A page that was outdated once is taken out: it will be made anew.
 */
export class Watchers {
	readonly #feeds = new Map<CircleId | null, Set<KeptPage>>()
	readonly #threads = new Map<string, Set<KeptPage>>()

	watch(page: KeptPage): void {
		const { thread, circle } = page.route
		if (thread === null) this.#feedsOf(circle).add(page)
		else this.#pagesOf(thread).add(page)
	}

	forget(page: KeptPage): void {
		const { thread, circle } = page.route
		if (thread === null) {
			const feeds = this.#feeds.get(circle)
			feeds?.delete(page)
			if (feeds?.size === 0) this.#feeds.delete(circle)
		} else {
			const pages = this.#threads.get(thread)
			pages?.delete(page)
			if (pages?.size === 0) this.#threads.delete(thread)
		}
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

	#feedsOf(circle: CircleId | null): Set<KeptPage> {
		const known = this.#feeds.get(circle)
		if (known) return known
		const pages = new Set<KeptPage>()
		this.#feeds.set(circle, pages)
		return pages
	}

	#pagesOf(thread: string): Set<KeptPage> {
		const known = this.#threads.get(thread)
		if (known) return known
		const pages = new Set<KeptPage>()
		this.#threads.set(thread, pages)
		return pages
	}
}
