import type { KeptPage } from './kept-page'

/**
 * Which pages still show everything, so that a change costs as much as the pages it outdates and not as much as all
 * that are kept. A page that was outdated once is taken out: it will be made anew.
 */
export class Watchers {
	#feeds = new Set<KeptPage>()
	readonly #threads = new Map<string, Set<KeptPage>>()

	watch(page: KeptPage): void {
		const { thread } = page.route
		if (thread === null) this.#feeds.add(page)
		else this.#pagesOf(thread).add(page)
	}

	forget(page: KeptPage): void {
		const { thread } = page.route
		if (thread === null) this.#feeds.delete(page)
		else {
			const pages = this.#threads.get(thread)
			pages?.delete(page)
			if (pages?.size === 0) this.#threads.delete(thread)
		}
	}

	/** Every page that is not one thread's: feeds, topics. */
	takeFeeds(): Iterable<KeptPage> {
		const feeds = this.#feeds
		this.#feeds = new Set()
		return feeds
	}

	takeThread(thread: string): Iterable<KeptPage> {
		const pages = this.#threads.get(thread) ?? []
		this.#threads.delete(thread)
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
