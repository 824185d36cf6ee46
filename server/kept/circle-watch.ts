import type { CircleView } from '@/lib/circle/circle'
import { circleOfThread, circlesByIds } from '@/lib/circle/circle-queries'
import type { CircleId, ThingId } from '@/lib/crypto/id'
import type { ReadRoute } from '@/server/routes/routes'

/** Reads circles as they are now. */
export interface CircleReads {
	readonly readCircles: (ids: readonly CircleId[]) => Promise<ReadonlyMap<CircleId, CircleView>>
	/** The circle that a thread was told in; null is everyone's, undefined where there is no such thread. */
	readonly circleOfThread: (thread: ThingId) => Promise<CircleId | null | undefined>
}

const AT_ONCE = 500

/**
 * Sees what became of circles without anybody saying so here: the keeper lets members go, counts them each day and closes cohorts in a
 * process of its own. Whoever keeps a page of a circle has it noted before the page is made, and hears when the circle is another than then.
 */
export class CircleWatch {
	readonly #noted = new Map<CircleId, string>()

	readonly #reads: CircleReads

	constructor(reads: Partial<CircleReads> = {}) {
		this.#reads = { readCircles: circlesByIds, circleOfThread, ...reads }
	}

	/**
	 * Remembers how the circle is of which a page shows something, if that is not remembered; null is everyone's. The address of a thread that was told in a place
	 * does not name it.
	 */
	async noteFor({ thread, circle: named }: ReadRoute): Promise<CircleId | null> {
		const { readCircles, circleOfThread } = this.#reads
		const circle = named ?? (thread === null ? null : ((await circleOfThread(thread)) ?? null))
		if (circle !== null && !this.#noted.has(circle))
			this.#noted.set(circle, stateOf((await readCircles([circle])).get(circle)))
		return circle
	}

	/** Those of `watched` that are not as they were noted; the others that were noted are forgotten. */
	async changed(watched: ReadonlySet<CircleId>): Promise<CircleId[]> {
		for (const circle of this.#noted.keys()) if (!watched.has(circle)) this.#noted.delete(circle)
		const all = [...this.#noted]
		const found: CircleId[] = []
		for (let from = 0; from < all.length; from += AT_ONCE) {
			const some = all.slice(from, from + AT_ONCE)
			const now = await this.#reads.readCircles(some.map(([circle]) => circle))
			for (const [circle, before] of some)
				if (stateOf(now.get(circle)) !== before) found.push(circle)
		}
		for (const circle of found) this.#noted.delete(circle)
		return found
	}
}

function stateOf(circle: CircleView | undefined): string {
	return circle ? `${circle.crowd} ${circle.shown} ${circle.open}` : ''
}
