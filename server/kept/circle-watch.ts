import type { CircleView } from '@/lib/circle/circle'
import { circlesByIds } from '@/lib/circle/circle-queries'
import type { CircleId } from '@/lib/crypto/id'

/** Reads circles as they are now. */
export type ReadCircles = (ids: readonly CircleId[]) => Promise<ReadonlyMap<CircleId, CircleView>>

const AT_ONCE = 500

/**
 * Sees what became of circles without anybody saying so here: the keeper lets members go, counts them each day and closes cohorts in a
 * process of its own. Whoever keeps a page of a circle has it noted before the page is made, and hears when the circle is another than then.
 */
export class CircleWatch {
	readonly #noted = new Map<CircleId, string>()

	constructor(readonly read: ReadCircles = circlesByIds) {}

	/** Remembers how a circle is, if that is not remembered. */
	async note(circle: CircleId): Promise<void> {
		if (this.#noted.has(circle)) return
		this.#noted.set(circle, stateOf((await this.read([circle])).get(circle)))
	}

	/** Those of `watched` that are not as they were noted; the others that were noted are forgotten. */
	async changed(watched: ReadonlySet<CircleId>): Promise<CircleId[]> {
		for (const circle of this.#noted.keys()) if (!watched.has(circle)) this.#noted.delete(circle)
		const all = [...this.#noted]
		const found: CircleId[] = []
		for (let from = 0; from < all.length; from += AT_ONCE) {
			const some = all.slice(from, from + AT_ONCE)
			const now = await this.read(some.map(([circle]) => circle))
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
