import { onChange } from '@/lib/kept/changes'
import type { Answer } from './answer'
import type { Route } from './routes'

export type ReadRoute = Extract<Route, { kind: 'read' }>
export type Render = (route: ReadRoute) => Promise<Answer>

interface Kept {
	readonly answer: Answer
	readonly thread: string | null
	readonly at: number
	stale: boolean
}

const MOST_BYTES = 96 * 1024 * 1024
/** While tellings and hearts pour in, a feed is made anew at most this often; a new secret shows within a second. */
const FEED_REST_MS = 400

/**
 * Whole answers of reading pages, least recently used first to go. A thread is dropped when it changes; other
 * pages are marked stale, and rested ones are made anew. Each page is made by one request at a time.
 */
export class KeptPages {
	readonly #pages = new Map<string, Kept>()
	readonly #making = new Map<string, Promise<Answer>>()
	readonly #stopListening: () => void
	/** Counts changes, so that a page made while something changed is stale from its beginning. */
	#changes = 0
	#bytes = 0

	constructor(
		readonly render: Render,
		readonly now: () => number = Date.now,
	) {
		this.#stopListening = onChange(({ circle, thread }) => {
			this.#changes++
			for (const [key, page] of this.#pages) {
				if (thread && page.thread === thread) this.#drop(key, page)
				else if (circle && page.thread === null) page.stale = true
			}
		})
	}

	/** The kept answer when it may be served as it is: the whole of the fast path. */
	fresh(key: string): Answer | null {
		const page = this.#pages.get(key)
		if (!page || (page.stale && this.now() - page.at >= FEED_REST_MS)) return null
		return page.answer
	}

	async get(route: ReadRoute): Promise<Answer> {
		const kept = this.fresh(route.key)
		if (kept) return kept
		const making = this.#making.get(route.key)
		if (making) return making
		const made = this.#make(route).finally(() => this.#making.delete(route.key))
		this.#making.set(route.key, made)
		return made
	}

	close(): void {
		this.#stopListening()
		this.#pages.clear()
	}

	async #make(route: ReadRoute): Promise<Answer> {
		const at = this.now()
		const changes = this.#changes
		const answer = await this.render(route)
		if (answer.status === 200 && route.kept) {
			this.#keep(route.key, { answer, thread: route.thread, at, stale: this.#changes !== changes })
		}
		return answer
	}

	#keep(key: string, page: Kept): void {
		const old = this.#pages.get(key)
		if (old) this.#drop(key, old)
		// A thread that changed while it was made is not kept at all.
		if (page.thread !== null && page.stale) return
		this.#pages.set(key, page)
		this.#bytes += page.answer.bytes
		for (const [oldest, kept] of this.#pages) {
			if (this.#bytes <= MOST_BYTES) break
			this.#drop(oldest, kept)
		}
	}

	#drop(key: string, page: Kept): void {
		this.#pages.delete(key)
		this.#bytes -= page.answer.bytes
	}
}
