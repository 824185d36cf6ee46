import 'server-only'
import { and, asc, eq, gt } from 'drizzle-orm'
import { reply, secret } from '@/db/content/schema'
import { content } from '@/db/content/store'
import type { Card } from '@/lib/card/card'
import { CARD_COLUMNS, toCards } from '@/lib/card/card-rows'
import { isPublic } from '@/lib/circle/circle'
import { type CircleId, type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { veilOf } from '@/lib/veil/veil'
import { REPLIES, type Reply, type Thread } from './thread'

/**
 * A secret and its replies after number `after`, or null when there is no such secret for this reader or `after` is
 * no number. `circle` is the closed circle that they may read; without it there are only those that everybody may.
 */
export async function thread(
	id: ThingId,
	after = '0',
	circle: CircleId | null = null,
): Promise<Thread | null> {
	if (!/^(0|[1-9]\d{0,8})$/.test(after)) return null
	const rows = await content()
		.read.select(CARD_COLUMNS)
		.from(secret)
		.where(eq(secret.id, thingBytes(id)))
	const [card] = await toCards(rows)
	if (!card || !isReadable(card, circle)) return null
	const found = await repliesAfter(id, Number(after))
	const replies = found.slice(0, REPLIES)
	const last = replies.at(-1)
	return { card, replies, next: found.length > REPLIES && last ? String(last.number) : null }
}

function isReadable({ circle: { id, kind, shown } }: Card, granted: CircleId | null): boolean {
	return shown && (isPublic({ kind }) ? granted === null : id === granted)
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
			veil: reply.veil,
			withheld: reply.withheld,
		})
		.from(reply)
		.where(and(eq(reply.secret, thingBytes(id)), gt(reply.number, number)))
		.orderBy(asc(reply.number))
		.limit(REPLIES + 1)
	return rows.map((row) => ({
		...row,
		id: thingIdFromBytes(row.id),
		veil: veilOf(row.veil),
		withheld: row.withheld === 1,
	}))
}
