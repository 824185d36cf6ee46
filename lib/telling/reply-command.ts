import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { secret } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { hourInSql, warmthOf } from '@/db/content/warmth'
import { rawStatement } from '@/db/dialect/raw-statement'
import { must, statement } from '@/db/dialect/statement'
import { type CircleView, isPublic } from '@/lib/circle/circle'
import { type MayRead, ONLY_PUBLIC, readableCircle } from '@/lib/circle/circle-queries'
import { newThingId, parseThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { arrived, changed } from '@/lib/kept/changes'
import { maskMark, ticketMark } from '@/lib/mark/member-marks'
import { placeOfReply } from '@/lib/mark/own'
import { done, type Outcome, refused } from '@/lib/outcome'
import { wereWordsRemoved } from '@/lib/review/removed-prints'
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
	readonly circle: CircleView
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
	readonly circle: CircleView
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
	mayRead: MayRead = ONLY_PUBLIC,
): Promise<Outcome<Replied>> {
	const replying = await parseReply(teller, input, now, mayRead)
	if (!replying.ok) return replying
	try {
		if (await wereWordsRemoved(replying.value.text)) return refused('wasRemoved')
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
	mayRead: MayRead = ONLY_PUBLIC,
): Promise<Replied | null> {
	const replying = await parseReply(teller, input, now, mayRead)
	const thing = replying.ok ? await thingOfTicket(replying.value.ticket) : null
	return replying.ok && thing ? replied(replying.value, thing, teller.nextHint) : null
}

async function parseReply(
	teller: Teller,
	input: unknown,
	now: number,
	mayRead: MayRead,
): Promise<Outcome<Replying>> {
	const form = replyForm.safeParse(input)
	const thread = form.success ? parseThingId(form.data.secret) : null
	if (!form.success || !thread) return refused('badInput')
	const text = parseText(form.data.text)
	if (!text.ok) return text
	const circle = await readableCircle(thread, mayRead)
	if (!circle) return refused('gone')
	const once = form.data.ticket ?? `${hourOf(now)} ${text.value}`
	const ticket = ticketMark(teller.secret, `${thread} ${once}`)
	return done({ thread, circle, text: text.value, ticket })
}

function replyOnce(teller: Teller, replying: Replying, now: number): Promise<Replied> {
	return oncePerTicket(
		replying.ticket,
		() => write(teller, replying, now),
		(thing) => replied(replying, thing, teller.nextHint),
	)
}

async function write(teller: Teller, replying: Replying, now: number): Promise<Replied> {
	const { thread, circle, text, ticket } = replying
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
	changed({ thread, circle: circle.id })
	// The stream is open to all: of closed circles it says nothing.
	if (isPublic(circle)) arrived({ what: 'reply', id: thing, thread })
	return replied(replying, thing, index + 1)
}

async function replied(
	{ thread, circle }: Pick<Replying, 'thread' | 'circle'>,
	thing: ThingId,
	next: number,
): Promise<Replied> {
	const place = await placeOfReply(thing)
	return { thread, circle, thing, number: place?.number ?? 0, next }
}
