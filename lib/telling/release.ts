import 'server-only'
import { inArray } from 'drizzle-orm'
import { waiting } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { WriteFailure } from '@/db/dialect/writer'
import { type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { changed } from '@/lib/kept/changes'
import { HOUR_MS } from '@/lib/time/hours'
import { ReleaseQueue } from './release-queue'
import { releaseStatements } from './release-statements'
import { expireTickets } from './ticket'
import { openWaiting } from './waiting-secret'

/** On globalThis, because Next's bundle tells and the front's bundle releases. */
const PLACE = Symbol.for('treehole.release-queue')
const shared = globalThis as { [PLACE]?: ReleaseQueue }

function queue(): ReleaseQueue {
	shared[PLACE] ??= new ReleaseQueue()
	return shared[PLACE]
}

/** Called once a told secret is acknowledged. */
export function awaitRelease(id: ThingId, at: number): void {
	queue().add(id, at)
}

/** Reads what waited when the process ended; how many. */
export async function recallWaiting(): Promise<number> {
	const rows = await content().read.select().from(waiting)
	for (const { id, body } of rows) {
		const thing = thingIdFromBytes(id)
		const secret = openWaiting(thing, body)
		if (secret) queue().add(thing, secret.releaseAt)
	}
	return rows.length
}

const MOST_AT_ONCE = 200

/** Releases what is due; returns the ids that came out. What the store did not take stays in the queue. */
export async function releaseDue(now = Date.now()): Promise<ThingId[]> {
	const due = queue().takeDue(now, MOST_AT_ONCE)
	if (due.length === 0) return []
	const rows = await content()
		.read.select()
		.from(waiting)
		.where(inArray(waiting.id, due.map(thingBytes)))
	const results = await Promise.all(rows.map((row) => releaseRow(row.id, row.body, now)))
	const out = results.filter((id) => id !== null)
	for (const thread of out) changed({ thread })
	if (out.length > 0) changed({ circle: 'everyone' })
	return out
}

const RETRY_MS = 1000

async function releaseRow(id: Uint8Array, body: Uint8Array, now: number): Promise<ThingId | null> {
	const thing = thingIdFromBytes(id)
	const secret = openWaiting(thing, body)
	if (!secret) return null
	try {
		await content().write(releaseStatements(thing, secret, now))
		return thing
	} catch (error) {
		if (!(error instanceof WriteFailure)) throw error
		// 'unmet': taken back meanwhile. Else a full disk, or a position that is taken: another try draws anew.
		if (error.reason !== 'unmet') queue().add(thing, now + RETRY_MS)
		return null
	}
}

const EVERY_MS = 200
const EXPIRE_EVERY_MS = HOUR_MS

/** Releases, and forgets old tickets, until stopped; the returned function waits for the round under way. */
export function startReleasing(onError: (error: unknown) => void): () => Promise<void> {
	let round: Promise<unknown> = Promise.resolve()
	let busy = false
	const expire = () => content().write(expireTickets(Date.now())).catch(onError)
	const expiring = setInterval(expire, EXPIRE_EVERY_MS)
	const timer = setInterval(() => {
		if (busy) return
		busy = true
		round = releaseDue()
			.catch(onError)
			.finally(() => {
				busy = false
			})
	}, EVERY_MS)
	return async () => {
		clearInterval(timer)
		clearInterval(expiring)
		await round
	}
}
