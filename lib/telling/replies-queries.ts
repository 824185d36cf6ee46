import 'server-only'
import { and, desc, eq, ne } from 'drizzle-orm'
import { reply } from '@/db/content/schema'
import { content } from '@/db/content/store'
import type { Card } from '@/lib/card/card'
import { cardsByIds } from '@/lib/card/card-queries'
import { thingBytes } from '@/lib/crypto/id'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { maskNumber } from '@/lib/mark/own'
import { KeeperAway } from '@/lib/vault/keeper-client'
import { myThreads } from './my-threads'

/** A thread that a member told or replied in, and the newest that somebody else said there. */
export interface Stirred {
	readonly card: Card
	/** `number` grows with each reply of the thread: the device remembers up to which it was seen. */
	readonly newest: { readonly number: number; readonly text: string; readonly hour: number }
}

/** What others said in a member's threads, the latest first, each thread once; null while the keeper is away. */
export async function repliesFor(member: MemberSecret, hint: number): Promise<Stirred[] | null> {
	try {
		const cards = await cardsByIds(await myThreads(member, hint))
		const stirred = await Promise.all(cards.map((card) => stirredIn(member, card)))
		return stirred
			.filter((one) => one !== null)
			.sort((one, other) => other.newest.hour - one.newest.hour)
	} catch (error) {
		if (error instanceof KeeperAway) return null
		throw error
	}
}

async function stirredIn(member: MemberSecret, card: Card): Promise<Stirred | null> {
	const own = await maskNumber(member, card.id)
	if (card.replies === 0 || own === null) return null
	const [newest] = await content()
		.read.select({ number: reply.number, text: reply.text, hour: reply.hour })
		.from(reply)
		.where(and(eq(reply.secret, thingBytes(card.id)), ne(reply.mask, own)))
		.orderBy(desc(reply.number))
		.limit(1)
	return newest ? { card, newest } : null
}
