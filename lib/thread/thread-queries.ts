import 'server-only'
import { and, asc, eq, gt } from 'drizzle-orm'
import { reply, secret } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { CARD_COLUMNS, toCards } from '@/lib/card/card-rows'
import { type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { REPLIES, type Reply, type Thread } from './thread'

/**
 * A secret and its replies after number `after`, or null when there is no such secret or `after` is
 * no number.
 */
export async function thread(id: ThingId, after = '0'): Promise<Thread | null> {
	if (!/^(0|[1-9]\d{0,8})$/.test(after)) return null
	const rows = await content()
		.read.select(CARD_COLUMNS)
		.from(secret)
		.where(eq(secret.id, thingBytes(id)))
	const [card] = await toCards(rows)
	if (!card) return null
	const found = await repliesAfter(id, Number(after))
	const replies = found.slice(0, REPLIES)
	const last = replies.at(-1)
	return { card, replies, next: found.length > REPLIES && last ? String(last.number) : null }
}

async function repliesAfter(id: ThingId, number: number): Promise<Reply[]> {
	const rows = await content()
		.read.select({
			id: reply.id,
			number: reply.number,
			mask: reply.mask,
			hour: reply.hour,
			text: reply.text,
			hearts: reply.hearts,
		})
		.from(reply)
		.where(and(eq(reply.secret, thingBytes(id)), gt(reply.number, number)))
		.orderBy(asc(reply.number))
		.limit(REPLIES + 1)
	return rows.map((row) => ({ ...row, id: thingIdFromBytes(row.id) }))
}
