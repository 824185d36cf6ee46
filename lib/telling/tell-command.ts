import 'server-only'
import { waiting } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { statement } from '@/db/dialect/statement'
import { config } from '@/lib/config/config'
import { newThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { type MemberSecret, maskMark, ticketMark } from '@/lib/mark/member-marks'
import { done, type Outcome } from '@/lib/outcome'
import type { EncodedPhoto } from '@/lib/photo/photo'
import { keepPhoto } from '@/lib/photo/photo-statements'
import type { SealedPhoto } from '@/lib/photo/sealed-photo'
import { reverseErrand } from '@/lib/vault/my-things'
import { nextIndex } from '@/lib/vault/next-index'
import { errandStatement } from '@/lib/vault/outbox'
import { sealTeller } from '@/lib/vault/seal'
import { oncePerTicket } from './once'
import { awaitRelease } from './release'
import { releaseTime } from './release-time'
import { parseTelling, type Telling } from './telling'
import { thingOfTicket, ticketStatement } from './ticket'
import { sealWaiting, type WaitingPhoto } from './waiting-secret'
import { refusalOf } from './write-outcome'

/** Who tells, and where their cookie believes the list of their things to end. */
export interface Teller {
	readonly secret: MemberSecret
	readonly nextHint: number
}

/** What was told, and where the list of the teller's things ends now. */
export interface Told {
	readonly thing: ThingId
	readonly next: number
}

const keep = statement<{ id: Uint8Array; body: Uint8Array }>((slot) =>
	content()
		.read.insert(waiting)
		.values({ id: slot('id'), body: slot('body') }),
)

/**
 * Takes a secret: text, photo, seal, entry of "my things" and ticket in one write. It waits sealed until its release.
 * The same ticket again answers with the secret that it became.
 */
export async function tell(
	teller: Teller,
	input: unknown,
	now = Date.now(),
	photo: EncodedPhoto | null = null,
): Promise<Outcome<Told>> {
	const telling = parseTelling(input)
	if (!telling.ok) return telling
	try {
		return done(await tellOnce(teller, telling.value, photo, now))
	} catch (error) {
		return refusalOf(error)
	}
}

/** What this member's ticket became in an earlier try, or null: its answer may have been lost on the way. */
export async function toldBefore(teller: Teller, ticket: string): Promise<Told | null> {
	const thing = await thingOfTicket(ticketMark(teller.secret, ticket))
	return thing && { thing, next: teller.nextHint }
}

function tellOnce(
	teller: Teller,
	telling: Telling,
	photo: EncodedPhoto | null,
	now: number,
): Promise<Told> {
	const mark = ticketMark(teller.secret, telling.ticket)
	return oncePerTicket(
		mark,
		() => write(teller, telling, photo, mark, now),
		(thing) => ({ thing, next: teller.nextHint }),
	)
}

async function write(
	teller: Teller,
	telling: Telling,
	encoded: EncodedPhoto | null,
	mark: Uint8Array,
	now: number,
): Promise<Told> {
	const { when, ticket: _, edit: __, alt, ...card } = telling
	const thing = newThingId()
	const index = await nextIndex(teller.secret, teller.nextHint)
	const tellerMark = Buffer.from(maskMark(teller.secret, thing)).toString('base64url')
	const undone = now + config().undoSeconds * 1000
	const releaseAt = releaseTime(when, undone)
	const kept = encoded && keepPhoto(encoded, alt)
	const secret = { ...card, releaseAt, tellerMark, ...(kept && { photo: inJson(kept.photo) }) }
	await content().write([
		keep({ id: thingBytes(thing), body: sealWaiting(thing, secret) }),
		...(kept?.statements ?? []),
		errandStatement(sealTeller(teller.secret, thing, now)),
		errandStatement(reverseErrand(teller.secret, index, 'secret', thing)),
		ticketStatement(mark, thing, now),
	])
	awaitRelease(thing, releaseAt)
	return { thing, next: index + 1 }
}

function inJson({ name, key, alt }: SealedPhoto): WaitingPhoto {
	return { name, key: Buffer.from(key).toString('base64url'), alt }
}
