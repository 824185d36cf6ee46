import 'server-only'
import { asc, gt, inArray } from 'drizzle-orm'
import { waiting } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { WriteFailure } from '@/db/dialect/writer'
import { isPublic } from '@/lib/circle/circle'
import { circleById, circlesByIds } from '@/lib/circle/circle-queries'
import { type CircleId, type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { arrived, changed } from '@/lib/kept/changes'
import { awaited, awaitRelease, queue } from './awaited'
import { releaseStatements } from './release-statements'
import { openWaiting } from './waiting-secret'

type Row = typeof waiting.$inferSelect

const ROWS_AT_ONCE = 500

/**
 * Queues every waiting secret that is not queued yet: all of them after a start, later those that another process told
 * and did not live to release, or whose key was missing for a time. Returns how many wait.
 */
export async function recallWaiting(): Promise<number> {
	let waits = 0
	let last = new Uint8Array(0) as Uint8Array
	for (let full = true; full; ) {
		const rows = await rowsAfter(last)
		for (const row of rows) recall(row)
		waits += rows.length
		last = rows.at(-1)?.id ?? last
		full = rows.length === ROWS_AT_ONCE
		// Reading is synchronous: others get their turn between two stretches.
		await new Promise(setImmediate)
	}
	return waits
}

async function rowsAfter(last: Uint8Array): Promise<Row[]> {
	return content()
		.read.select()
		.from(waiting)
		.where(gt(waiting.id, last))
		.orderBy(asc(waiting.id))
		.limit(ROWS_AT_ONCE)
}

function recall({ id, body }: Row): void {
	const thing = thingIdFromBytes(id)
	if (queue().has(thing) || awaited().small.has(thing)) return
	const secret = openWaiting(thing, body)
	if (secret) awaitRelease(thing, secret)
}

/** Most that one round of releasing takes. */
export const MOST_AT_ONCE = 200

/**
 * Releases what is due and returns the ids that came out, signalling `changed` for each. What could not be taken or
 * opened stays queued; an error that is no refusal of the store is thrown when the round is over.
 */
export async function releaseDue(now = Date.now()): Promise<ThingId[]> {
	await wakeShown(now)
	const due = queue().takeDue(now, MOST_AT_ONCE)
	if (due.length === 0) return []
	const results = await Promise.allSettled(await releases(due, now))
	const out = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []))
	for (const { id } of out) changed({ thread: id })
	for (const circle of new Set(out.map(({ circle }) => circle))) changed({ circle })
	// The stream is open to all: of closed circles it says nothing.
	for (const { id, language, topics, circle: place, open } of out)
		if (open) arrived({ what: 'secret', id, language, topics, place })
	const failed = results.find((result) => result.status === 'rejected')
	if (failed) throw failed.reason
	return out.map(({ id }) => id)
}

async function releases(due: readonly ThingId[], now: number): Promise<Promise<Released[]>[]> {
	try {
		const rows = await content()
			.read.select()
			.from(waiting)
			.where(inArray(waiting.id, due.map(thingBytes)))
		return rows.map((row) => releaseRow(row, now))
	} catch (error) {
		for (const id of due) queue().add(id, now + RETRY_MS)
		throw error
	}
}

const RETRY_MS = 1000

/** A secret that came out, and the feed it is in. */
type Released = {
	readonly id: ThingId
	readonly language: string
	readonly topics: readonly string[]
	readonly circle: CircleId | null
	/** Whether everybody reads that feed. */
	readonly open: boolean
}

/**
 * What was released, or nothing when it was taken back meanwhile or must be tried again. A circle that is too small shows nothing: what
 * was told in it waits until it is large enough, and then comes out together.
 */
async function releaseRow({ id, body }: Row, now: number): Promise<Released[]> {
	const thing = thingIdFromBytes(id)
	try {
		const secret = openWaiting(thing, body)
		// A key that no ring holds may come back: recallWaiting looks again.
		if (!secret) return []
		const { circle, language, topics } = secret
		const view = circle && (await circleById(circle))
		if (circle && !view?.shown) {
			awaited().small.add(circle, thing)
			return []
		}
		await content().write(releaseStatements(thing, secret, now))
		return [{ id: thing, language, topics, circle, open: !view || isPublic(view) }]
	} catch (error) {
		if (error instanceof WriteFailure && error.reason === 'unmet') return []
		queue().add(thing, now + RETRY_MS)
		// A full disk, or a position that is taken: another try draws anew.
		if (error instanceof WriteFailure) return []
		throw error
	}
}

/** Queues all that waits in circles that are shown by now; their order in the feed is random. */
async function wakeShown(now: number): Promise<void> {
	const { small } = awaited()
	for (const [id, { shown }] of await circlesByIds(small.due(now)))
		if (shown) for (const thing of small.take(id)) queue().add(thing, now)
}
