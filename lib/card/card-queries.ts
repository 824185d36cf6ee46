import 'server-only'
import { inArray } from 'drizzle-orm'
import { reply, secret } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import type { Card } from './card'
import { CARD_COLUMNS, toCards } from './card-rows'

/** Those of the secrets that are out, in no particular order. */
export async function cardsByIds(ids: readonly ThingId[]): Promise<Card[]> {
	if (ids.length === 0) return []
	const rows = await content()
		.read.select(CARD_COLUMNS)
		.from(secret)
		.where(inArray(secret.id, ids.map(thingBytes)))
	return toCards(rows)
}

/** A reply and where it stands. */
export interface PlacedReply {
	readonly id: ThingId
	readonly thread: ThingId
	readonly number: number
	readonly hour: number
	readonly text: string
	readonly hearts: number
}

/** Those of the replies that are there, in no particular order. */
export async function repliesByIds(ids: readonly ThingId[]): Promise<PlacedReply[]> {
	if (ids.length === 0) return []
	const rows = await content()
		.read.select({
			id: reply.id,
			thread: reply.secret,
			number: reply.number,
			hour: reply.hour,
			text: reply.text,
			hearts: reply.hearts,
		})
		.from(reply)
		.where(inArray(reply.id, ids.map(thingBytes)))
	return rows.map((row) => ({
		...row,
		id: thingIdFromBytes(row.id),
		thread: thingIdFromBytes(row.thread),
	}))
}
