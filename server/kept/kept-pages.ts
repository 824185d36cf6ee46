import type { ThingId } from '@/lib/crypto/id'
import { type Change, onChange } from '@/lib/kept/changes'
import type { ReadRoute } from '@/server/routes/routes'
import type { Answer } from './answer'
import { CircleWatch } from './circle-watch'
import type { KeptOptions, Render } from './kept-options'
import { KeptPage } from './kept-page'
import { Shelf } from './shelf'
import { Watchers } from './watchers'

/**
 * How long a feed may show what was before a change, and how seldom it is made anew while changes pour in. A new secret
 * must show within a second of its release; the rest of that second is for making the page.
 */
const REST_MS = 500
/** What was deleted leaves the memory after this at the latest, whether anybody asks for the page or not. */
const LONGEST_OUTDATED_MS = 30_000

const MOST_BYTES = 96 * 1024 * 1024

/**
 * Whole answers of reading pages, the same for everybody who asks. A thread is dropped the moment it changes; a feed may
 * be half a second old. Each page is made by one request at a time, however many wait for it.
 */
export class KeptPages {
	readonly #now: () => number
	readonly #shelf: Shelf<KeptPage>
	readonly #making = new Map<string, Promise<KeptPage>>()
	readonly #watchers = new Watchers()
	readonly #stopListening: () => void
	readonly #sweeping: NodeJS.Timeout
	readonly #circles: CircleWatch

	constructor(
		readonly render: Render,
		{ now = Date.now, mostBytes = MOST_BYTES, ...reads }: KeptOptions = {},
	) {
		this.#now = now
		this.#circles = new CircleWatch(reads)
		this.#shelf = new Shelf(mostBytes, (page) => this.#watchers.forget(page))
		this.#stopListening = onChange((change) => this.#outdate(change))
		this.#sweeping = setInterval(() => this.sweep(), LONGEST_OUTDATED_MS / 2).unref()
	}

	get size(): number {
		return this.#shelf.size
	}

	get bytes(): number {
		return this.#shelf.bytes
	}

	/** The kept page when it may be served as it is: the whole of the fast path. */
	fresh(key: string): KeptPage | null {
		const page = this.#shelf.get(key)
		if (page === undefined) return null
		const now = this.#now()
		const since = page.outdatedSince(now)
		if (since !== 0) {
			if (now - since >= REST_MS) return null
			// When that fails, the next reader waits for another try and is told.
			if (now - page.madeAt >= REST_MS) this.#make(page.route, '').catch(() => {})
		}
		page.used = true
		return page
	}

	/** The answer for a page that is kept; rejects when it cannot be made now. */
	async get(route: ReadRoute, who: string): Promise<Answer> {
		const kept = this.fresh(route.key)
		if (kept) return answerOf(kept)
		const page = await this.#make(route, who)
		// Joined a making that had begun before a change which readers must see by now.
		const late = page.changedAt !== 0 && this.#now() - page.changedAt >= REST_MS
		return answerOf(late ? await this.#make(route, who) : page)
	}

	/** Drops what nobody asked for since it was outdated. */
	sweep(): void {
		const now = this.#now()
		for (const page of this.#shelf.values()) {
			const since = page.outdatedSince(now)
			if (since !== 0 && now - since >= LONGEST_OUTDATED_MS) this.#shelf.drop(page)
		}
	}

	close(): void {
		this.#stopListening()
		clearInterval(this.#sweeping)
		for (const page of this.#shelf.values()) this.#shelf.drop(page)
	}

	#make(route: ReadRoute, who: string): Promise<KeptPage> {
		const under = this.#making.get(route.key)
		if (under) return under
		const page = new KeptPage(route, this.#now())
		this.#watchers.watch(page)
		const made = this.#fill(page, who).finally(() => {
			if (this.#making.get(route.key) === made) this.#making.delete(route.key)
		})
		this.#making.set(route.key, made)
		return made
	}

	async #fill(page: KeptPage, who: string): Promise<KeptPage> {
		try {
			page.within = await this.#circles.noteFor(page.route)
			this.#watchers.watchWithin(page)
			page.answer = await this.render(page.route, who)
		} catch (error) {
			this.#watchers.forget(page)
			throw error
		}
		const outdatedThread = page.route.thread !== null && page.changedAt !== 0
		const keepable = page.answer.status === 200 || page.answer.status === 404
		if (keepable && !outdatedThread) this.#shelf.put(page)
		else this.#watchers.forget(page)
		return page
	}

	#outdate({ circle, thread, crowd }: Change): void {
		const now = this.#now()
		if (thread) this.#outdateThread(thread, now)
		if (circle === undefined) return
		for (const page of this.#watchers.takeFeeds(circle)) page.changedAt = now
		if (circle !== null && crowd)
			for (const within of this.#watchers.threadsIn(circle)) this.#outdateThread(within, now)
	}

	/** Looks whether a circle of which pages are kept is another by now. */
	async lookAtCircles(): Promise<void> {
		for (const circle of await this.#circles.changed(this.#watchers.circles))
			this.#outdate({ circle, crowd: true })
	}

	/** Whoever asks from now on gets a new making, not one that began before the change. */
	#outdateThread(thread: ThingId, now: number): void {
		for (const page of this.#watchers.takeThread(thread)) {
			page.changedAt = now
			this.#shelf.drop(page)
			this.#making.delete(page.key)
		}
	}
}

function answerOf(page: KeptPage): Answer {
	if (!page.answer) throw new Error('a page was made without an answer')
	return page.answer
}
