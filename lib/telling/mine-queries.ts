import 'server-only'
import type { Card } from '@/lib/card/card'
import { cardsByIds, type PlacedReply, repliesByIds } from '@/lib/card/card-queries'
import type { ThingId } from '@/lib/crypto/id'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { hourOf } from '@/lib/time/hours'
import { KeeperAway } from '@/lib/vault/keeper-client'
import { myThings } from '@/lib/vault/my-things'
import { mySecret } from './my-secret'
import { UNLINK_AFTER_HOURS } from './unlink-command'

/** One entry of "my things": a secret (waiting or out) or a reply, and in how many hours it may be unlinked (0: now). */
export type Mine = { readonly unlinkIn: number } & (
	| { readonly kind: 'secret'; readonly card: Card; readonly releaseAt: number | null }
	| { readonly kind: 'reply'; readonly reply: PlacedReply }
)

/** How many are shown, newest first; `next` is where the member's list ends, for their cookie. */
export const MOST_SHOWN = 100

/** A member's own things, newest first; null while the keeper is away. What was deleted elsewhere is left out. */
export async function mineOf(
	member: MemberSecret,
	hint: number,
	now = Date.now(),
): Promise<{ readonly things: Mine[]; readonly next: number } | null> {
	try {
		const { things, next } = await myThings(member, hint)
		const newest = things.slice(-MOST_SHOWN).reverse()
		const replies = await repliesOf(newest.filter(({ kind }) => kind === 'reply'))
		const cards = await cardsOf(newest.filter(({ kind }) => kind === 'secret'))
		const found = await Promise.all(
			newest.map(({ kind, thing }) =>
				kind === 'reply' ? replies.get(thing) : (cards.get(thing) ?? waitingOf(member, thing)),
			),
		)
		return { things: found.flatMap((one) => (one ? [withUnlinkIn(one, now)] : [])), next }
	} catch (error) {
		if (error instanceof KeeperAway) return null
		throw error
	}
}

type Found =
	| { readonly kind: 'secret'; readonly card: Card; readonly releaseAt: number | null }
	| { readonly kind: 'reply'; readonly reply: PlacedReply }

async function cardsOf(mine: readonly { thing: ThingId }[]): Promise<Map<ThingId, Found>> {
	const cards = await cardsByIds(mine.map(({ thing }) => thing))
	return new Map(cards.map((card) => [card.id, { kind: 'secret', card, releaseAt: null }]))
}

async function repliesOf(mine: readonly { thing: ThingId }[]): Promise<Map<ThingId, Found>> {
	const replies = await repliesByIds(mine.map(({ thing }) => thing))
	return new Map(replies.map((reply) => [reply.id, { kind: 'reply', reply }]))
}

async function waitingOf(member: MemberSecret, thing: ThingId): Promise<Found | null> {
	const mine = await mySecret(member, thing)
	return mine && { kind: 'secret', ...mine }
}

function withUnlinkIn(found: Found, now: number): Mine {
	const hour = found.kind === 'reply' ? found.reply.hour : found.card.hour
	return { ...found, unlinkIn: Math.max(0, hour + UNLINK_AFTER_HOURS + 1 - hourOf(now)) }
}
