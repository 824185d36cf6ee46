import 'server-only'
import { waiting } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { statement } from '@/db/dialect/statement'
import { type CircleView, EVERYONES } from '@/lib/circle/circle'
import { circleById, type MayRead, ONLY_PUBLIC } from '@/lib/circle/circle-queries'
import { config } from '@/lib/config/config'
import { type CircleId, newThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { type MemberSecret, maskMark, ticketMark } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'
import type { EncodedPhoto } from '@/lib/photo/photo'
import { keepPhoto } from '@/lib/photo/photo-statements'
import type { SealedPhoto } from '@/lib/photo/sealed-photo'
import { wasRemoved } from '@/lib/review/removed-prints'
import { reverseErrand } from '@/lib/vault/my-things'
import { nextIndex } from '@/lib/vault/next-index'
import { errandStatement } from '@/lib/vault/outbox'
import { sealTeller } from '@/lib/vault/seal'
import { awaitRelease } from './awaited'
import { oncePerTicket } from './once'
import { loneReleaseTime, releaseTime } from './release-time'
import { parseTelling, type Telling } from './telling'
import { thingOfTicket, ticketStatement } from './ticket'
import { sealWaiting, type WaitingPhoto } from './waiting-secret'
import type { When } from './when'
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
	mayRead: MayRead = ONLY_PUBLIC,
): Promise<Outcome<Told>> {
	const telling = parseTelling(input)
	if (!telling.ok) return telling
	const circle = await tellableCircle(telling.value.circle, mayRead)
	if (!circle) return refused('circleGone')
	try {
		const { text, answers, alt } = telling.value
		const told = { text, answers, alt: photo ? alt : '', photo: photo?.print ?? null }
		if (await wasRemoved(told)) return refused('wasRemoved')
		return done(await tellOnce(teller, telling.value, circle, photo, now))
	} catch (error) {
		return refusalOf(error)
	}
}

/** What this member's ticket became in an earlier try, or null: its answer may have been lost on the way. */
export async function toldBefore(teller: Teller, ticket: string): Promise<Told | null> {
	const thing = await thingOfTicket(ticketMark(teller.secret, ticket))
	return thing && { thing, next: teller.nextHint }
}

/** Where something can be told, and by this member: to a place as well only by who is of it. */
async function tellableCircle(
	circle: CircleId | null,
	mayRead: MayRead,
): Promise<CircleView | null> {
	if (circle === null) return EVERYONES
	if (!(await mayRead(circle))) return null
	const view = await circleById(circle)
	return view?.open ? view : null
}

function tellOnce(
	teller: Teller,
	telling: Telling,
	circle: CircleView,
	photo: EncodedPhoto | null,
	now: number,
): Promise<Told> {
	const mark = ticketMark(teller.secret, telling.ticket)
	return oncePerTicket(
		mark,
		() => write(teller, telling, circle, photo, mark, now),
		(thing) => ({ thing, next: teller.nextHint }),
	)
}

async function write(
	teller: Teller,
	telling: Telling,
	circle: CircleView,
	encoded: EncodedPhoto | null,
	mark: Uint8Array,
	now: number,
): Promise<Told> {
	const { when, ticket: _, edit: __, alt, ...card } = telling
	const thing = newThingId()
	const index = await nextIndex(teller.secret, teller.nextHint)
	const tellerMark = Buffer.from(maskMark(teller.secret, thing)).toString('base64url')
	const undone = now + config().undoSeconds * 1000
	const company = circle.kind === 'friends' && when !== 'tomorrow'
	const releaseAt = company ? loneReleaseTime(undone) : releaseTime(soonest(circle, when), undone)
	const kept = encoded && keepPhoto(encoded, alt)
	const secret = {
		...card,
		releaseAt,
		company,
		tellerMark,
		...(kept && { photo: inJson(kept.photo, encoded?.print) }),
	}
	await content().write([
		keep({ id: thingBytes(thing), body: sealWaiting(thing, secret) }),
		...(kept?.statements ?? []),
		errandStatement(sealTeller(teller.secret, thing, now)),
		errandStatement(reverseErrand(teller.secret, index, 'secret', thing)),
		ticketStatement(mark, thing, now),
	])
	awaitRelease(thing, secret)
	return { thing, next: index + 1 }
}

/** At once only where so many read that nobody matches it with who was typing. */
function soonest({ kind }: CircleView, when: When): When {
	return when === 'now' && kind === 'group' ? 'hour' : when
}

function inJson({ name, key, alt }: SealedPhoto, print?: Uint8Array): WaitingPhoto {
	const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
	return { name, key: text(key), alt, ...(print && { print: text(print) }) }
}
