import 'server-only'
import { asc, gt, inArray } from 'drizzle-orm'
import { waiting } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { WriteFailure } from '@/db/dialect/writer'
import { type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { arrived, changed } from '@/lib/kept/changes'
import { ReleaseQueue } from './release-queue'
import { releaseStatements } from './release-statements'
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
	if (queue().has(thing)) return
	const secret = openWaiting(thing, body)
	if (secret) queue().add(thing, secret.releaseAt)
}

/** Most that one round of releasing takes. */
export const MOST_AT_ONCE = 200

/**
 * Releases what is due and returns the ids that came out, signalling `changed` for each. What could not be taken or
 * opened stays queued; an error that is no refusal of the store is thrown when the round is over.
 */
export async function releaseDue(now = Date.now()): Promise<ThingId[]> {
	const due = queue().takeDue(now, MOST_AT_ONCE)
	if (due.length === 0) return []
	const results = await Promise.allSettled(await releases(due, now))
	const out = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []))
	for (const { id } of out) changed({ thread: id })
	if (out.length > 0) changed({ circle: 'everyone' })
	for (const { id, language } of out) arrived({ what: 'secret', id, language })
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

/** A secret that came out, and the language of the feed it is in. */
type Released = { readonly id: ThingId; readonly language: string }

/** What was released, or nothing when it was taken back meanwhile or must be tried again. */
async function releaseRow({ id, body }: Row, now: number): Promise<Released[]> {
	const thing = thingIdFromBytes(id)
	try {
		const secret = openWaiting(thing, body)
		// A key that no ring holds may come back: recallWaiting looks again.
		if (!secret) return []
		await content().write(releaseStatements(thing, secret, now))
		return [{ id: thing, language: secret.language }]
	} catch (error) {
		if (error instanceof WriteFailure && error.reason === 'unmet') return []
		queue().add(thing, now + RETRY_MS)
		// A full disk, or a position that is taken: another try draws anew.
		if (error instanceof WriteFailure) return []
		throw error
	}
}
