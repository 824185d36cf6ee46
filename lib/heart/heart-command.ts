import 'server-only'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { heart, reply, secret } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { hourInSql, warmthOf } from '@/db/content/warmth'
import { must, type Statement, statement } from '@/db/dialect/statement'
import { WriteFailure } from '@/db/dialect/writer'
import { parseThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { changed } from '@/lib/kept/changes'
import { heartMark, type MemberSecret } from '@/lib/mark/member-marks'
import { maskNumber, placeOfReply } from '@/lib/mark/own'
import { done, type Outcome, refused } from '@/lib/outcome'

type Given = { thing: Uint8Array; mark: Uint8Array }

const give = statement<Given>((slot) =>
	content()
		.read.insert(heart)
		.values({ thing: slot('thing'), mark: slot('mark') }),
)
const take = statement<Given>((slot) =>
	content()
		.read.delete(heart)
		.where(and(eq(heart.thing, slot('thing')), eq(heart.mark, slot('mark')))),
)
const countOnSecret = (by: SQL) =>
	statement<{ thing: Uint8Array }>((slot) =>
		content()
			.read.update(secret)
			.set({
				hearts: sql`${secret.hearts} + ${by}`,
				warmth: warmthOf(
					sql`(${secret.hearts} + ${by})`,
					secret.replies,
					hourInSql(secret.position),
				),
			})
			.where(eq(secret.id, slot('thing'))),
	)
const countOnReply = (by: SQL) =>
	statement<{ thing: Uint8Array }>((slot) =>
		content()
			.read.update(reply)
			.set({ hearts: sql`${reply.hearts} + ${by}` })
			.where(eq(reply.id, slot('thing'))),
	)
const COUNT = {
	secret: { give: countOnSecret(sql.raw('1')), take: countOnSecret(sql.raw('-1')) },
	reply: { give: countOnReply(sql.raw('1')), take: countOnReply(sql.raw('-1')) },
}

/** Gives a heart, or takes back the one that was given; `given` says which it was. */
export async function pressHeart(
	member: MemberSecret,
	input: { thing: string },
): Promise<Outcome<{ given: boolean }>> {
	const thing = parseThingId(input.thing)
	if (!thing) return refused('badInput')
	const target = await targetOf(thing)
	if (await isOwn(member, target)) return refused('ownThing')
	try {
		const given = await write(member, thing, target.kind)
		changed({ thread: target.thread, circle: 'everyone' })
		return done({ given })
	} catch (error) {
		if (!(error instanceof WriteFailure)) throw error
		return refused(error.reason === 'unmet' ? 'gone' : 'cannotKeep')
	}
}

interface Target {
	readonly kind: 'secret' | 'reply'
	readonly thread: ThingId
	readonly mask: number
}

async function targetOf(thing: ThingId): Promise<Target> {
	const place = await placeOfReply(thing)
	return place
		? { kind: 'reply', thread: place.thread, mask: place.mask }
		: { kind: 'secret', thread: thing, mask: 0 }
}

async function isOwn(member: MemberSecret, { thread, mask }: Target): Promise<boolean> {
	return (await maskNumber(member, thread)) === mask
}

async function write(member: MemberSecret, thing: ThingId, kind: Target['kind']): Promise<boolean> {
	const row = { thing: thingBytes(thing), mark: heartMark(member, thing) }
	const both = (press: 'give' | 'take'): Statement[] => [
		must(press === 'give' ? give(row) : take(row)),
		must(COUNT[kind][press]({ thing: row.thing })),
	]
	try {
		await content().write(both('give'))
		return true
	} catch (error) {
		if (!(error instanceof WriteFailure) || error.reason !== 'conflict') throw error
		await content().write(both('take'))
		return false
	}
}
