import type { CircleId } from '@/lib/crypto/id'
import { HOUR_MS } from '@/lib/time/hours'
import type { ReadRoute } from '@/server/routes/routes'
import type { Answer } from './answer'
import type { Shelved } from './shelf'

/** How long it is remembered that there is no such page. */
const GONE_FOR_MS = 5_000
/** Map entries, headers and the objects around the bodies, roughly. */
const OVERHEAD_BYTES = 2_048

/** One page from the moment that its making begins: changes that come while it is made count as well. */
export class KeptPage implements Shelved {
	answer: Answer | null = null
	used = false
	/** When the first change came that it does not show; 0 as long as it shows everything. */
	changedAt = 0
	/** The circle that it shows something of; null for everyone's. A thread's address does not name the place that it was told in. */
	within: CircleId | null

	constructor(
		readonly route: ReadRoute,
		readonly madeAt: number,
	) {
		this.within = route.circle
	}

	get key(): string {
		return this.route.key
	}

	get bytes(): number {
		return (this.answer?.bytes ?? 0) + OVERHEAD_BYTES
	}

	/** Since when it no longer tells how things are; 0 while it does. */
	outdatedSince(now: number): number {
		if (this.changedAt !== 0) return this.changedAt
		const end = this.#end()
		return now >= end ? end : 0
	}

	/** Pages say "3 hours ago", so all of them end with the hour; that something is gone ends sooner. */
	#end(): number {
		const hourEnds = this.madeAt - (this.madeAt % HOUR_MS) + HOUR_MS
		return this.answer?.status === 404 ? Math.min(this.madeAt + GONE_FOR_MS, hourEnds) : hourEnds
	}
}
