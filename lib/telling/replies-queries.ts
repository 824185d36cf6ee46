import 'server-only'
import { and, desc, eq, ne } from 'drizzle-orm'
import { reply } from '@/db/content/schema'
import { content } from '@/db/content/store'
import type { Card } from '@/lib/card/card'
import { cardsByIds } from '@/lib/card/card-queries'
import { isPublic } from '@/lib/circle/circle'
import { type MayRead, ONLY_PUBLIC } from '@/lib/circle/circle-queries'
import { thingBytes } from '@/lib/crypto/id'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { maskNumber } from '@/lib/mark/own'
import { KeeperAway } from '@/lib/vault/keeper-client'
import { myThreads } from './my-threads'

/** A thread that a member told, replied in or follows, and the newest that somebody else said there. */
export interface Stirred {
	readonly card: Card
	/** `number` grows with each reply of the thread: the device remembers up to which it was seen. */
	readonly newest: { readonly number: number; readonly text: string; readonly hour: number }
}

/** A member's list of replies, and the threads of others that they follow. */
export interface RepliesList {
	readonly stirred: readonly Stirred[]
	readonly follows: readonly Card[]
}

/** What others said in a member's threads, the latest first, each thread once; null while the keeper is away. */
export async function repliesFor(
	member: MemberSecret,
	hint: number,
	mayRead: MayRead = ONLY_PUBLIC,
): Promise<RepliesList | null> {
	try {
		const { threads, follows } = await myThreads(member, hint)
		const cards = await readable(await cardsByIds(threads), mayRead)
		const stirred = (await Promise.all(cards.map((card) => stirredIn(member, card))))
			.filter((one) => one !== null)
			.sort((one, other) => other.newest.hour - one.newest.hour)
		return { stirred, follows: cards.filter(({ id }) => follows.includes(id)) }
	} catch (error) {
		if (error instanceof KeeperAway) return null
		throw error
	}
}

/** Of a circle that somebody is in no longer they hear nothing more. */
async function readable(cards: readonly Card[], mayRead: MayRead): Promise<Card[]> {
	const closed = cards.flatMap(({ circle }) => (isPublic(circle) || !circle.id ? [] : [circle.id]))
	const barred = new Set<string>()
	for (const id of new Set(closed)) if (!(await mayRead(id))) barred.add(id)
	return cards.filter(({ circle }) => !circle.id || !barred.has(circle.id))
}

async function stirredIn(member: MemberSecret, card: Card): Promise<Stirred | null> {
	if (card.replies === 0) return null
	const own = await maskNumber(member, card.id)
	const [newest] = await content()
		.read.select({ number: reply.number, text: reply.text, hour: reply.hour })
		.from(reply)
		.where(
			and(
				eq(reply.secret, thingBytes(card.id)),
				// What is withheld says nothing, and is no news.
				eq(reply.withheld, 0),
				own === null ? undefined : ne(reply.mask, own),
			),
		)
		.orderBy(desc(reply.number))
		.limit(1)
	return newest ? { card, newest } : null
}
