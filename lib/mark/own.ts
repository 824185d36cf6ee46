import 'server-only'
import { and, eq } from 'drizzle-orm'
import { mask, reply } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { type MemberSecret, maskMark } from './member-marks'

/** The number of a member's mask in a thread (0 for its teller), or null where they wear none. */
export async function maskNumber(member: MemberSecret, thread: ThingId): Promise<number | null> {
	const [row] = await content()
		.read.select({ number: mask.number })
		.from(mask)
		.where(and(eq(mask.secret, thingBytes(thread)), eq(mask.mark, maskMark(member, thread))))
	return row?.number ?? null
}

/** Which thread a reply stands in, where, and under which mask; null when there is no such reply. */
export async function placeOfReply(thing: ThingId) {
	const [row] = await content()
		.read.select({ secret: reply.secret, number: reply.number, mask: reply.mask, hour: reply.hour })
		.from(reply)
		.where(eq(reply.id, thingBytes(thing)))
	return row ? { ...row, thread: thingIdFromBytes(row.secret) } : null
}
