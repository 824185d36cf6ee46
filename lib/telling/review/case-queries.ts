import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { reply } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { parseThingId, type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { decisionMark, type MemberSecret } from '@/lib/mark/member-marks'
import { openKept } from '@/lib/photo/photo-queries'
import { decisionsIn } from '@/lib/review/decisions'
import { handleOf } from '@/lib/review/handle'
import { isWithinReach } from '@/lib/review/measure'
import { jurorsOf, type Reports, reportsOf } from '@/lib/review/reports-queries'
import { type Review, reviewById } from '@/lib/review/review'
import { openWords } from '@/lib/review/sealed-words'
import type { Withheld, WithheldSecret } from '@/lib/review/withheld'
import { mayDecide } from '@/lib/steward/may-decide'
import { isSteward } from '@/lib/steward/seats'
import { hourOfThing, whatWasSaid } from './said'

/** Replies that a steward sees of a thread. */
const MOST_REPLIES = 60

/** A reply as a steward sees it: under a mask, as everybody does. */
export interface CaseReply {
	readonly id: ThingId
	readonly mask: number
	readonly text: string
	readonly isCase: boolean
}

/** All that a steward judges by; nothing of it says who told or who reported. */
export interface Case {
	readonly review: Review
	/** Null once its teller deleted it. */
	readonly said: Withheld | null
	/** The secret under which a reply stands. */
	readonly under: WithheldSecret | null
	readonly replies: readonly CaseReply[]
	readonly reports: Reports
	readonly jurors: { readonly all: number; readonly breaks: number }
	/** Whether whoever told it can still be slowed down or suspended. */
	readonly isWithinReach: boolean
	/** The teller's words, where they appealed. */
	readonly appeal: string
	/** What this steward is called in this review. */
	readonly handle: string
	/** How many stewards have decided in this round. What they decided is theirs until it is settled. */
	readonly decided: number
	/** Whether this steward is one of them. */
	readonly isDone: boolean
}

/** A case for a steward who may judge it; null for everybody else, and once it is closed. */
export async function caseFor(member: MemberSecret, raw: string): Promise<Case | null> {
	const review = await openCase(member, raw)
	if (!review) return null
	const [said, secret, decisions] = await Promise.all([
		whatWasSaid(review.thing),
		review.thing === review.thread ? null : whatWasSaid(review.thread),
		decisionsIn(review.id, review.round),
	])
	const mark = Buffer.from(decisionMark(member, review.id))
	return {
		...{ review, said },
		under: secret?.kind === 'secret' ? secret : null,
		replies: await repliesIn(review, said),
		reports: await reportsOf(review),
		jurors: await jurorsOf(review),
		isWithinReach: isWithinReach(await hourOfThing(review.thing), Date.now()),
		appeal: openWords(thingBytes(review.id), review.appeal),
		handle: handleOf(mark),
		decided: decisions.length,
		isDone: decisions.some((one) => mark.equals(one.mark)),
	}
}

async function openCase(member: MemberSecret, raw: string): Promise<Review | null> {
	const id = parseThingId(raw)
	if (!id || !(await isSteward(member))) return null
	const review = await reviewById(id)
	if (!review || review.state === 'closed') return null
	return (await mayDecide(member, review)) ? review : null
}

async function repliesIn({ thread, thing }: Review, said: Withheld | null): Promise<CaseReply[]> {
	const rows = await content()
		.read.select({ id: reply.id, mask: reply.mask, text: reply.text })
		.from(reply)
		.where(eq(reply.secret, thingBytes(thread)))
		.orderBy(asc(reply.number))
		.limit(MOST_REPLIES)
	return rows.map(({ id, mask, text }) => {
		const isCase = thingIdFromBytes(id) === thing
		return { id: thingIdFromBytes(id), mask, isCase, text: isCase && said ? said.text : text }
	})
}

/** The photo (WebP) of a case, for who may judge it. */
export async function casePhoto(member: MemberSecret, raw: string): Promise<Uint8Array | null> {
	const review = await openCase(member, raw)
	const said = review && (await whatWasSaid(review.thing))
	if (said?.kind !== 'secret' || !said.photo) return null
	const { name, key } = said.photo
	return openKept({ name, key: new Uint8Array(Buffer.from(key, 'base64url')) }, 'webp')
}
