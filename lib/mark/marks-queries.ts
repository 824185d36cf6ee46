import 'server-only'
import { and, eq, inArray, or } from 'drizzle-orm'
import { heart, mask, reply, vote } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { heartMark, type MemberSecret, maskMark, voteMark } from './member-marks'

/** What is the reader's own among the things on the screen. */
export interface Marks {
	readonly hearts: readonly ThingId[]
	readonly mine: readonly ThingId[]
	/** Poll → the number of the answer that was chosen. */
	readonly votes: Readonly<Record<string, number>>
}

/** Computed from S for just these things; the store alone could not say it of any of them. */
export async function marksOf(member: MemberSecret, things: readonly ThingId[]): Promise<Marks> {
	if (things.length === 0) return { hearts: [], mine: [], votes: {} }
	const [hearts, mine, votes] = await Promise.all([
		heartsOf(member, things),
		mineOf(member, things),
		votesOf(member, things),
	])
	return { hearts, mine, votes }
}

async function heartsOf(member: MemberSecret, things: readonly ThingId[]): Promise<ThingId[]> {
	const given = things.map((thing) =>
		and(eq(heart.thing, thingBytes(thing)), eq(heart.mark, heartMark(member, thing))),
	)
	const rows = await content()
		.read.select({ thing: heart.thing })
		.from(heart)
		.where(or(...given))
	return rows.map((row) => thingIdFromBytes(row.thing))
}

async function votesOf(member: MemberSecret, things: readonly ThingId[]) {
	const cast = things.map((thing) =>
		and(eq(vote.secret, thingBytes(thing)), eq(vote.mark, voteMark(member, thing))),
	)
	const rows = await content()
		.read.select({ secret: vote.secret, answer: vote.answer })
		.from(vote)
		.where(or(...cast))
	return Object.fromEntries(rows.map((row) => [thingIdFromBytes(row.secret), row.answer]))
}

async function mineOf(member: MemberSecret, things: readonly ThingId[]): Promise<ThingId[]> {
	const replies = await content()
		.read.select({ id: reply.id, secret: reply.secret, mask: reply.mask })
		.from(reply)
		.where(inArray(reply.id, things.map(thingBytes)))
	const threads = [...new Set([...things, ...replies.map((row) => thingIdFromBytes(row.secret))])]
	const worn = await masksOf(member, threads)
	const own = replies.filter((row) => worn.get(thingIdFromBytes(row.secret)) === row.mask)
	return [
		...things.filter((thing) => worn.get(thing) === 0),
		...own.map((row) => thingIdFromBytes(row.id)),
	]
}

async function masksOf(member: MemberSecret, threads: readonly ThingId[]) {
	const worn = threads.map((thread) =>
		and(eq(mask.secret, thingBytes(thread)), eq(mask.mark, maskMark(member, thread))),
	)
	const rows = await content()
		.read.select({ secret: mask.secret, number: mask.number })
		.from(mask)
		.where(or(...worn))
	return new Map(rows.map((row) => [thingIdFromBytes(row.secret), row.number]))
}
