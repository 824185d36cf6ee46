import 'server-only'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { heart, reply, secret } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { hourInSql, warmthOf } from '@/db/content/warmth'
import { must, type Statement, statement } from '@/db/dialect/statement'
import { WriteFailure, type WriteReason } from '@/db/dialect/writer'
import { type MayRead, ONLY_PUBLIC, readableCircle } from '@/lib/circle/circle-queries'
import { parseThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { changed } from '@/lib/kept/changes'
import { heartMark, type MemberSecret } from '@/lib/mark/member-marks'
import { maskNumber, placeOfReply } from '@/lib/mark/own'
import { done, type Outcome, refused } from '@/lib/outcome'
import { refusalOf } from '@/lib/telling/write-outcome'

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

/** What a form may ask for; the script says which, so that a press that was sent twice counts once. */
export const PRESSES = ['give', 'take', 'turn'] as const
export type Press = (typeof PRESSES)[number]

/** Gives a heart or takes it back; `turn` does whichever is left to do. `given` says how it stands now. */
export async function pressHeart(
	member: MemberSecret,
	input: { thing: string; press?: string },
	mayRead: MayRead = ONLY_PUBLIC,
): Promise<Outcome<{ given: boolean }>> {
	const thing = parseThingId(input.thing)
	const press = PRESSES.find((one) => one === (input.press ?? 'turn'))
	if (!thing || !press) return refused('badInput')
	const target = await targetOf(thing)
	const circle = await readableCircle(target.thread, mayRead)
	if (!circle) return refused('gone')
	if (await isOwn(member, target)) return refused('ownThing')
	try {
		const given = await PRESS[press](member, thing, target.kind)
		changed({ thread: target.thread, circle: circle.id })
		return done({ given })
	} catch (error) {
		return refusalOf(error, { unmet: 'gone' })
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

type Pressing = (member: MemberSecret, thing: ThingId, kind: Target['kind']) => Promise<boolean>

/** Each says whether the heart is given afterwards. */
const PRESS: Record<Press, Pressing> = {
	async give(member, thing, kind) {
		await writeUnless('conflict', statements('give', member, thing, kind))
		return true
	},
	async take(member, thing, kind) {
		await writeUnless('unmet', statements('take', member, thing, kind))
		return false
	},
	async turn(member, thing, kind) {
		if (await writeUnless('conflict', statements('give', member, thing, kind))) return true
		return PRESS.take(member, thing, kind)
	},
}

function statements(
	press: 'give' | 'take',
	member: MemberSecret,
	thing: ThingId,
	kind: Target['kind'],
): Statement[] {
	const row = { thing: thingBytes(thing), mark: heartMark(member, thing) }
	const mark = press === 'give' ? give(row) : take(row)
	return [must(mark), must(COUNT[kind][press]({ thing: row.thing }))]
}

/** False when the store says `reason`: it stands so already. */
async function writeUnless(reason: WriteReason, statements: Statement[]): Promise<boolean> {
	try {
		await content().write(statements)
		return true
	} catch (error) {
		if (error instanceof WriteFailure && error.reason === reason) return false
		throw error
	}
}
