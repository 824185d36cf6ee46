import 'server-only'
import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { heart, reply, secret, starter, vote } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { warmthOf } from '@/db/content/warmth'
import { rawStatement } from '@/db/dialect/raw-statement'
import { type Statement, statement } from '@/db/dialect/statement'
import type { StarterReply, StarterSecret } from '@/db/seed/starter'
import { STARTER_EN } from '@/db/seed/starter-en'
import { STARTER_ZH } from '@/db/seed/starter-zh'
import { newThingId, type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { MARK_BYTES } from '@/lib/crypto/prf'
import { secretStatements } from '@/lib/telling/delete-command'
import { addMask, publishStatements } from '@/lib/telling/release-statements'
import { hourOf } from '@/lib/time/hours'
import { hourOfPosition, newPosition } from '@/lib/time/position'

const addStarter = statement<{ secret: Uint8Array }>((slot) =>
	content()
		.read.insert(starter)
		.values({ secret: slot('secret') }),
)
const addHeart = statement<typeof heart.$inferInsert>((slot) =>
	content()
		.read.insert(heart)
		.values({ thing: slot('thing'), mark: slot('mark') }),
)
const addReply = statement<typeof reply.$inferInsert>((slot) =>
	content()
		.read.insert(reply)
		.values({
			secret: slot('secret'),
			number: slot('number'),
			id: slot('id'),
			mask: slot('mask'),
			hour: slot('hour'),
			text: slot('text'),
			hearts: slot('hearts'),
		}),
)
const addVote = statement<typeof vote.$inferInsert>((slot) =>
	content()
		.read.insert(vote)
		.values({ secret: slot('secret'), mark: slot('mark'), answer: slot('answer') }),
)
const countVotes = rawStatement<{ secret: Uint8Array; number: number; votes: number }>(
	(slot) =>
		sql`UPDATE answer SET votes = ${slot('votes')} WHERE secret = ${slot('secret')} AND number = ${slot('number')}`,
)
const setCounts = rawStatement<{ id: Uint8Array; hearts: number; replies: number; hour: number }>(
	(slot) => sql`UPDATE secret SET hearts = ${slot('hearts')}, replies = ${slot('replies')},
		warmth = ${warmthOf(slot('hearts'), slot('replies'), slot('hour'))} WHERE id = ${slot('id')}`,
)

/** Fills an empty content store with the starter collection; returns how many secrets it put there. */
export async function seedStarter(now = Date.now()): Promise<number> {
	const [any] = await content().read.select({ id: secret.id }).from(secret).limit(1)
	if (any) return 0
	const all = [
		...STARTER_EN.map((one) => starterStatements(one, 'en', now)),
		...STARTER_ZH.map((one) => starterStatements(one, 'zh', now)),
	]
	await content().write(all.flat())
	return all.length
}

/** Takes the whole collection away again, with every reply and heart it got since; returns how many secrets. */
export async function dropStarter(): Promise<number> {
	const rows = await content().read.select().from(starter)
	for (const row of rows) {
		const statements = await secretStatements(thingIdFromBytes(row.secret))
		if (statements) await content().write(statements)
	}
	return rows.length
}

/** Nobody told these: their marks are random, and they have no seal. Counts agree with rows, as for real ones. */
function starterStatements(one: StarterSecret, language: 'en' | 'zh', now: number): Statement[] {
	const thread = newThingId()
	const row = thingBytes(thread)
	const position = newPosition(hourOf(now) - one.hoursAgo)
	const answers = one.answers?.map(({ text }) => text) ?? []
	const masks = new Set([0, ...one.replies.map(({ mask }) => mask)])
	const counts = { hearts: one.hearts, replies: one.replies.length }
	return [
		...publishStatements(thread, { ...one, language, answers }, position),
		addStarter({ secret: row }),
		...[...masks].map((number) => addMask({ secret: row, mark: randomMark(), number })),
		...(one.answers ?? []).flatMap(({ votes }, at) => votesFor(row, at + 1, votes)),
		...heartsFor(thread, one.hearts),
		...one.replies.flatMap((each, at) => replyStatements(thread, each, at + 1, position, now)),
		setCounts({ id: row, ...counts, hour: hourOfPosition(position) }),
	]
}

function replyStatements(
	thread: ThingId,
	{ mask, text, hoursAfter, hearts }: StarterReply,
	number: number,
	position: number,
	now: number,
): Statement[] {
	const id = newThingId()
	const hour = Math.min(hourOfPosition(position) + hoursAfter, hourOf(now))
	const place = { secret: thingBytes(thread), id: thingBytes(id), number }
	return [addReply({ ...place, mask, hour, text, hearts }), ...heartsFor(id, hearts)]
}

function votesFor(secret: Uint8Array, number: number, votes: number): Statement[] {
	const rows = Array.from({ length: votes }, () =>
		addVote({ secret, mark: randomMark(), answer: number }),
	)
	return [countVotes({ secret, number, votes }), ...rows]
}

function heartsFor(thing: ThingId, hearts: number): Statement[] {
	return Array.from({ length: hearts }, () =>
		addHeart({ thing: thingBytes(thing), mark: randomMark() }),
	)
}

function randomMark(): Uint8Array {
	return new Uint8Array(randomBytes(MARK_BYTES))
}
