import 'server-only'
import { heart, mask, reply, vote } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { prepared } from '@/db/dialect/prepared'
import { type ThingId, thingIdFromBytes } from '@/lib/crypto/id'
import { heartMark, type MemberSecret, maskMark, voteMark } from './member-marks'
import { anyPair, anyThing, pairSlots, thingSlots } from './prepared-marks'

/** What is the reader's own among the things on the screen. */
export interface Marks {
	readonly hearts: readonly ThingId[]
	readonly mine: readonly ThingId[]
	/** Poll → the number of the answer that was chosen. */
	readonly votes: Readonly<Record<string, number>>
}

/** Computed from S for just these things, at most MOST_THINGS; the store alone could not say it of any of them. */
export async function marksOf(member: MemberSecret, things: readonly ThingId[]): Promise<Marks> {
	if (things.length === 0) return { hearts: [], mine: [], votes: {} }
	const [hearts, mine, votes] = await Promise.all([
		heartsOf(member, things),
		mineOf(member, things),
		votesOf(member, things),
	])
	return { hearts, mine, votes }
}

/** Most things that are asked about at once: the cards of a stretch and some replies. */
export const MOST_THINGS = 60

const findHearts = prepared('marks_hearts', (read) =>
	read
		.select({ thing: heart.thing })
		.from(heart)
		.where(anyPair(heart.thing, heart.mark, MOST_THINGS)),
)
const findVotes = prepared('marks_votes', (read) =>
	read
		.select({ secret: vote.secret, answer: vote.answer })
		.from(vote)
		.where(anyPair(vote.secret, vote.mark, MOST_THINGS)),
)
const findReplies = prepared('marks_replies', (read) =>
	read
		.select({ id: reply.id, secret: reply.secret, mask: reply.mask })
		.from(reply)
		.where(anyThing(reply.id, MOST_THINGS)),
)
/** Things may be secrets, and replies of as many others. */
const findMasks = prepared('marks_masks', (read) =>
	read
		.select({ secret: mask.secret, number: mask.number })
		.from(mask)
		.where(anyPair(mask.secret, mask.mark, 2 * MOST_THINGS)),
)

async function heartsOf(member: MemberSecret, things: readonly ThingId[]): Promise<ThingId[]> {
	const marks = pairSlots(things, (thing) => heartMark(member, thing), MOST_THINGS)
	const rows = await findHearts(content().read, marks)
	return rows.map((row) => thingIdFromBytes(row.thing))
}

async function votesOf(member: MemberSecret, things: readonly ThingId[]) {
	const marks = pairSlots(things, (thing) => voteMark(member, thing), MOST_THINGS)
	const rows = await findVotes(content().read, marks)
	return Object.fromEntries(rows.map((row) => [thingIdFromBytes(row.secret), row.answer]))
}

async function mineOf(member: MemberSecret, things: readonly ThingId[]): Promise<ThingId[]> {
	const asked = thingSlots(things, MOST_THINGS)
	const replies = await findReplies(content().read, asked)
	const threads = [...new Set([...things, ...replies.map((row) => thingIdFromBytes(row.secret))])]
	const worn = await masksOf(member, threads)
	const own = replies.filter((row) => worn.get(thingIdFromBytes(row.secret)) === row.mask)
	return [
		...things.filter((thing) => worn.get(thing) === 0),
		...own.map((row) => thingIdFromBytes(row.id)),
	]
}

async function masksOf(member: MemberSecret, threads: readonly ThingId[]) {
	const marks = pairSlots(threads, (thread) => maskMark(member, thread), 2 * MOST_THINGS)
	const rows = await findMasks(content().read, marks)
	return new Map(rows.map((row) => [thingIdFromBytes(row.secret), row.number]))
}
