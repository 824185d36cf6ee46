import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { secret } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { hourInSql, warmthOf } from '@/db/content/warmth'
import { rawStatement } from '@/db/dialect/raw-statement'
import { must, statement } from '@/db/dialect/statement'
import { newThingId, parseThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { arrived, changed } from '@/lib/kept/changes'
import { maskMark, ticketMark } from '@/lib/mark/member-marks'
import { placeOfReply } from '@/lib/mark/own'
import { done, type Outcome, refused } from '@/lib/outcome'
import { hourOf } from '@/lib/time/hours'
import { reverseErrand } from '@/lib/vault/my-things'
import { nextIndex } from '@/lib/vault/next-index'
import { errandStatement } from '@/lib/vault/outbox'
import { sealTeller } from '@/lib/vault/seal'
import { stirErrand } from '@/lib/vault/stir'
import { oncePerTicket } from './once'
import type { Teller } from './tell-command'
import { parseText } from './telling'
import { thingOfTicket, ticketStatement } from './ticket'
import { refusalOf } from './write-outcome'

const replyForm = z.object({
	secret: z.string(),
	text: z.string(),
	/** A name for this one reply, where a script sends it; see device/outbox.ts. */
	ticket: z
		.string()
		.regex(/^[\w-]{8,64}$/)
		.optional(),
})

/** A reply that was kept: where it stands in its thread, and where the list of the teller's things ends. */
export interface Replied {
	readonly thread: ThingId
	readonly thing: ThingId
	readonly number: number
	readonly next: number
}

const warm = statement<{ secret: Uint8Array }>((slot) =>
	content()
		.read.update(secret)
		.set({
			replies: sql`${secret.replies} + 1`,
			warmth: warmthOf(secret.hearts, sql`(${secret.replies} + 1)`, hourInSql(secret.position)),
		})
		.where(eq(secret.id, slot('secret'))),
)
/** A member's first reply in a thread takes the next free mask; later ones find theirs. */
const wear = rawStatement<{ secret: Uint8Array; mark: Uint8Array }>(
	(slot) => sql`INSERT INTO mask (secret, mark, number)
		SELECT ${slot('secret')}, ${slot('mark')}, coalesce(max(number), 0) + 1 FROM mask WHERE secret = ${slot('secret')}
		ON CONFLICT (secret, mark) DO NOTHING`,
)
const add = rawStatement<{
	secret: Uint8Array
	mark: Uint8Array
	id: Uint8Array
	hour: number
	text: string
}>(
	(slot) => sql`INSERT INTO reply (secret, number, id, mask, hour, text, hearts)
		SELECT ${slot('secret')}, coalesce((SELECT max(number) FROM reply WHERE secret = ${slot('secret')}), 0) + 1,
			${slot('id')}, number, ${slot('hour')}, ${slot('text')}, 0
		FROM mask WHERE secret = ${slot('secret')} AND mark = ${slot('mark')}`,
)

/** A reply that fits: its thread, its words in their kept form, and what makes it once. */
interface Replying {
	readonly thread: ThingId
	readonly text: string
	readonly ticket: Uint8Array
}

/**
 * Puts a reply under a secret in one write: text, mask, counters, seal, entry of "my things", word to the keeper. The same ticket is one reply.
 * Without a ticket (a page that is the same for everybody carries none) the same words by the same member in the same
 * thread and hour are one.
 */
export async function replyTo(
	teller: Teller,
	input: unknown,
	now = Date.now(),
): Promise<Outcome<Replied>> {
	const replying = parseReply(teller, input, now)
	if (!replying.ok) return replying
	try {
		return done(await replyOnce(teller, replying.value, now))
	} catch (error) {
		return refusalOf(error, { unmet: 'gone' })
	}
}

/** What this member's reply became in an earlier try, or null: its answer may have been lost on the way. */
export async function repliedBefore(
	teller: Teller,
	input: unknown,
	now = Date.now(),
): Promise<Replied | null> {
	const replying = parseReply(teller, input, now)
	const thing = replying.ok ? await thingOfTicket(replying.value.ticket) : null
	return replying.ok && thing ? replied(replying.value.thread, thing, teller.nextHint) : null
}

function parseReply(teller: Teller, input: unknown, now: number): Outcome<Replying> {
	const form = replyForm.safeParse(input)
	const thread = form.success ? parseThingId(form.data.secret) : null
	if (!form.success || !thread) return refused('badInput')
	const text = parseText(form.data.text)
	if (!text.ok) return text
	const once = form.data.ticket ?? `${hourOf(now)} ${text.value}`
	return done({ thread, text: text.value, ticket: ticketMark(teller.secret, `${thread} ${once}`) })
}

function replyOnce(teller: Teller, replying: Replying, now: number): Promise<Replied> {
	return oncePerTicket(
		replying.ticket,
		() => write(teller, replying, now),
		(thing) => replied(replying.thread, thing, teller.nextHint),
	)
}

async function write(
	teller: Teller,
	{ thread, text, ticket }: Replying,
	now: number,
): Promise<Replied> {
	const thing = newThingId()
	const index = await nextIndex(teller.secret, teller.nextHint)
	const place = { secret: thingBytes(thread), mark: maskMark(teller.secret, thread) }
	await content().write([
		must(warm({ secret: place.secret })),
		wear(place),
		must(add({ ...place, id: thingBytes(thing), hour: hourOf(now), text })),
		errandStatement(sealTeller(teller.secret, thing, now)),
		errandStatement(reverseErrand(teller.secret, index, 'reply', thing)),
		errandStatement(stirErrand(teller.secret, thread)),
		ticketStatement(ticket, thing, now),
	])
	changed({ thread, circle: 'everyone' })
	arrived({ what: 'reply', id: thing, thread })
	return replied(thread, thing, index + 1)
}

async function replied(thread: ThingId, thing: ThingId, next: number): Promise<Replied> {
	const place = await placeOfReply(thing)
	return { thread, thing, number: place?.number ?? 0, next }
}
