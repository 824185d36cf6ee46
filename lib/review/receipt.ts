import 'server-only'
import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { reply, report, secret } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { parseThingId, type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { MARK_BYTES } from '@/lib/crypto/prf'
import type { Measure } from './measure'
import { parseReason, type Reason } from './reason'
import { reviewOfThing } from './review'

/**
 * How a report stands, for whoever holds its receipt: `waiting` with or without being hidden, or what came of it. `gone` says that nobody can read it
 * any more, and not who deleted it: whoever told it, or the secret above it.
 */
export interface Receipt {
	readonly reason: Reason | null
	readonly state: 'waiting' | 'hidden' | 'removed' | 'veiled' | 'warned' | 'kept' | 'gone'
	/** Whether the teller has appealed, so that it is looked at again. */
	readonly appealed: boolean
}

/** Under what a receipt's code is kept: who reads the store cannot follow anybody's report. */
export function receiptHash(code: ThingId): Uint8Array {
	return new Uint8Array(
		createHash('sha256').update(thingBytes(code)).digest().subarray(0, MARK_BYTES),
	)
}

/** Null for a code that is nobody's receipt. */
export async function receiptOf(raw: string): Promise<Receipt | null> {
	const code = parseThingId(raw)
	if (!code) return null
	const [row] = await content()
		.read.select({ thing: report.thing, reason: report.reason, round: report.round })
		.from(report)
		.where(eq(report.receipt, receiptHash(code)))
	if (!row) return null
	const found = await reviewOfThing(thingIdFromBytes(row.thing))
	const reason = parseReason(row.reason)
	if (!found) return { reason, state: 'gone', appealed: false }
	if (found.state === 'open' && (found.hidden || found.round <= row.round))
		return { reason, state: found.hidden ? 'hidden' : 'waiting', appealed: false }
	const state = found.measure ? CAME_OF[found.measure] : 'waiting'
	const isTrue = state === 'removed' || (await isThere(found.thing))
	return { reason, state: isTrue ? state : 'gone', appealed: found.state === 'appealed' }
}

/** What stays stays until it is deleted, with all that stands under it: a receipt must not say that it can be read. */
async function isThere(thing: ThingId): Promise<boolean> {
	const id = thingBytes(thing)
	const [secrets, replies] = await Promise.all([
		content().read.$count(secret, eq(secret.id, id)),
		content().read.$count(reply, eq(reply.id, id)),
	])
	return secrets + replies > 0
}

/** What a measure is called once it was taken. */
export const CAME_OF: Readonly<Record<Measure, Receipt['state']>> = {
	keep: 'kept',
	warn: 'warned',
	veil: 'veiled',
	remove: 'removed',
	slow: 'removed',
	suspend: 'removed',
}
