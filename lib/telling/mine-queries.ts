import 'server-only'
import type { Card } from '@/lib/card/card'
import { cardsByIds, type PlacedReply, repliesByIds } from '@/lib/card/card-queries'
import type { ThingId } from '@/lib/crypto/id'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { standingNow } from '@/lib/member/standing'
import { reviewsOfThings } from '@/lib/review/reports-queries'
import type { Review } from '@/lib/review/review'
import { withheldBy } from '@/lib/review/withheld'
import { hourOf } from '@/lib/time/hours'
import { KeeperAway } from '@/lib/vault/keeper-client'
import { type MyThing, myThings } from '@/lib/vault/my-things'
import { mySecret, withheldCard } from './my-secret'
import { type Statement, statementOf } from './review/statement'
import { UNLINK_AFTER_HOURS } from './unlink-command'

/** A secret of one's own; `releaseAt` in ms, null once it is out. */
export interface MySecretEntry {
	readonly kind: 'secret'
	readonly card: Card
	readonly releaseAt: number | null
	/** Whether nobody else can read it: hidden or removed after a report. */
	readonly withheld: boolean
}

/** A reply of one's own, and the secret that it stands under. */
export interface MyReplyEntry {
	readonly kind: 'reply'
	readonly reply: PlacedReply
	readonly under: Card | null
	readonly withheld: boolean
}

type Entry = MySecretEntry | MyReplyEntry

/** One entry of "my things", and in how many hours its thread may be unlinked (0: now). */
export type Mine = Entry & {
	readonly unlinkIn: number
	/** What stewards said of it, or are about to; null where nobody reported it. */
	readonly statement: Statement | null
}

/** A stretch of "my things", newest first, and where the next one begins. */
export interface MinePage {
	readonly things: readonly Mine[]
	readonly older: number | null
}

/** Things in one stretch. */
export const MINE_STRETCH = 50

/**
 * A member's own things, waiting ones too; null while the keeper is away. `before` is an index of "my things": what was
 * told from there on is left out. So is what somebody else deleted, or this member on another device.
 */
export async function mineOf(
	member: MemberSecret,
	hint: number,
	now = Date.now(),
	before = Number.POSITIVE_INFINITY,
): Promise<MinePage | null> {
	try {
		const { things } = await myThings(member, hint)
		const earlier = things.filter(({ index }) => index < before)
		const stretch = earlier.slice(-MINE_STRETCH)
		const older = earlier.length > stretch.length ? (stretch[0]?.index ?? null) : null
		const reviews = await reviewsOfThings(stretch.map(({ thing }) => thing))
		const entries = await entriesOf(member, undeleted(stretch.reverse(), reviews))
		const standing = await standingNow(member, now)
		const mine = withUnlinkIn(entries, now).map((one) => {
			const review = reviews.get(idOf(one))
			return { ...one, statement: review ? statementOf(review, standing, now) : null }
		})
		return { things: mine, older }
	} catch (error) {
		if (error instanceof KeeperAway) return null
		throw error
	}
}

/** All of them, for taking along; throws KeeperAway. */
export async function allOf(member: MemberSecret, hint: number): Promise<readonly Entry[]> {
	const { things } = await myThings(member, hint)
	const entries: Entry[] = []
	for (let from = 0; from < things.length; from += MINE_STRETCH) {
		const stretch = things.slice(from, from + MINE_STRETCH)
		const reviews = await reviewsOfThings(stretch.map(({ thing }) => thing))
		entries.push(...(await entriesOf(member, undeleted(stretch, reviews))))
	}
	return entries
}

/** What was deleted and is only held back for stewards is not its teller's any more, also where its entry could not be taken out. */
function undeleted(
	things: readonly MyThing[],
	reviews: ReadonlyMap<ThingId, Review>,
): readonly MyThing[] {
	return things.filter(({ thing }) => !reviews.get(thing)?.deleted)
}

/** What the entries point to, in their order, without those that point to nothing any more. */
async function entriesOf(member: MemberSecret, things: readonly MyThing[]) {
	const ids = (kind: MyThing['kind']) =>
		things.filter((one) => one.kind === kind).map(({ thing }) => thing)
	const replies = byId(await repliesByIds(ids('reply')))
	const threads = [...replies.values()].map(({ thread }) => thread)
	const cards = byId(await cardsByIds([...new Set([...ids('secret'), ...threads])]))
	const entries = await Promise.all(
		things.map(async ({ kind, thing }) => {
			if (kind === 'secret') return secretEntry(member, thing, cards.get(thing))
			const reply = replies.get(thing)
			return reply ? replyEntry(reply, cards.get(reply.thread) ?? null) : null
		}),
	)
	return entries.filter((entry) => entry !== null)
}

async function secretEntry(
	member: MemberSecret,
	thing: ThingId,
	card: Card | undefined,
): Promise<MySecretEntry | null> {
	if (card) return { kind: 'secret', card, releaseAt: null, withheld: false }
	const waiting = await mySecret(member, thing)
	if (waiting) return { kind: 'secret', ...waiting, withheld: false }
	const kept = await withheldBy(thing)
	if (kept?.kind !== 'secret') return null
	return { kind: 'secret', card: await withheldCard(thing, kept), releaseAt: null, withheld: true }
}

/** What a withheld reply says is for its teller alone. */
async function replyEntry(reply: PlacedReply, under: Card | null): Promise<MyReplyEntry> {
	const kept = reply.text === '' ? await withheldBy(reply.id) : null
	const text = kept?.text ?? reply.text
	return { kind: 'reply', reply: { ...reply, text }, under, withheld: kept !== null }
}

function idOf(entry: Entry): ThingId {
	return entry.kind === 'reply' ? entry.reply.id : entry.card.id
}

function byId<T extends { readonly id: ThingId }>(rows: readonly T[]): Map<ThingId, T> {
	return new Map(rows.map((row) => [row.id, row]))
}

/** A thread is unlinked as a whole, so its youngest thing decides. */
function withUnlinkIn(entries: readonly Entry[], now: number): (Entry & { unlinkIn: number })[] {
	const youngest = new Map<ThingId, number>()
	for (const entry of entries) {
		const { thread, hour } = placeOf(entry)
		youngest.set(thread, Math.max(hour, youngest.get(thread) ?? 0))
	}
	return entries.map((entry) => {
		const hour = youngest.get(placeOf(entry).thread) ?? 0
		return { ...entry, unlinkIn: Math.max(0, hour + UNLINK_AFTER_HOURS + 1 - hourOf(now)) }
	})
}

function placeOf(entry: Entry): { thread: ThingId; hour: number } {
	return entry.kind === 'reply' ? entry.reply : { thread: entry.card.id, hour: entry.card.hour }
}
