import 'server-only'
import { config } from '@/lib/config/config'
import type { CircleId, ThingId } from '@/lib/crypto/id'
import { ReleaseQueue } from './release-queue'
import { releaseTime } from './release-time'
import { SmallCircles } from './small-circles'
import type { WaitingSecret } from './waiting-secret'

/** On globalThis, because Next's bundle tells and the front's bundle releases. */
const PLACE = Symbol.for('treehole.release-queue')
interface Awaited {
	readonly queue: ReleaseQueue
	/** Of each cohort, a secret that waits for another. */
	readonly alone: Map<CircleId, ThingId>
	readonly small: SmallCircles
}
const shared = globalThis as { [PLACE]?: Awaited }

/** What this process waits for. */
export function awaited(): Awaited {
	shared[PLACE] ??= { queue: new ReleaseQueue(), alone: new Map(), small: new SmallCircles() }
	return shared[PLACE]
}

export const queue = () => awaited().queue

/** Called once a told secret is acknowledged. */
export function awaitRelease(id: ThingId, { releaseAt, company, circle }: Awaiting): void {
	queue().add(id, releaseAt)
	if (company && circle) findCompany(id, circle)
}

type Awaiting = Pick<WaitingSecret, 'releaseAt' | 'company' | 'circle'>

/** Two of one cohort come out within the same hour, neither as the only one that can have been told lately. */
function findCompany(id: ThingId, circle: CircleId, now = Date.now()): void {
	const { alone } = awaited()
	const other = alone.get(circle)
	if (other === undefined || !queue().has(other)) {
		alone.set(circle, id)
		return
	}
	alone.delete(circle)
	const undone = now + config().undoSeconds * 1000
	for (const one of [id, other]) queue().hasten(one, releaseTime('hour', undone))
}
