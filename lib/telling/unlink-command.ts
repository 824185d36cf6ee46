import 'server-only'
import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { mask, secret } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type Statement, statement } from '@/db/dialect/statement'
import { parseThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { MARK_BYTES } from '@/lib/crypto/prf'
import { type MemberSecret, maskMark } from '@/lib/mark/member-marks'
import { placeOfReply } from '@/lib/mark/own'
import { done, type Outcome, refused } from '@/lib/outcome'
import { reviewsOfThings } from '@/lib/review/reports-queries'
import { hourOf } from '@/lib/time/hours'
import { hourOfPosition } from '@/lib/time/position'
import { KeeperAway } from '@/lib/vault/keeper-client'
import { type MyThing, myThings } from '@/lib/vault/my-things'
import { errandStatement } from '@/lib/vault/outbox'
import { hushErrand } from '@/lib/vault/stir'
import { unlinkErrands } from '@/lib/vault/unlink'
import { whileMoving } from '@/lib/vault/while-moving'
import { letGo } from './let-go'
import { refusalOf } from './write-outcome'

/** Until then a wrong done by a secret can still be answered. */
export const UNLINK_AFTER_HOURS = 72

const forgetMask = statement<{ secret: Uint8Array; mark: Uint8Array; random: Uint8Array }>((slot) =>
	content()
		.read.update(mask)
		.set({ mark: slot('random') as never })
		.where(and(eq(mask.secret, slot('secret')), eq(mask.mark, slot('mark')))),
)

/** How many things were untied, and how many are too young for it, or were reported and are not decided yet. */
export interface Unlinked {
	readonly unlinked: number
	readonly tooSoon: number
	readonly underReview: number
}

/**
 * Unties a member for good from all that they told in one thread: seals, entries of "my things" and the mask's mark go.
 * What was told stays; nobody, not even its teller, can show whose it is or delete it any more.
 */
export async function unlinkThread(
	member: MemberSecret,
	input: { thread: string },
	now = Date.now(),
): Promise<Outcome<Unlinked>> {
	const thread = parseThingId(input.thread)
	if (!thread) return refused('badInput')
	const result = await unlinkWhere(member, (place) => place.thread === thread, now)
	if (!result.ok || result.value.unlinked > 0) return result
	if (result.value.underReview > 0) return refused('underReview')
	return refused(result.value.tooSoon > 0 ? 'tooSoon' : 'gone')
}

/**
 * The same for everything that the member ever told and that is old enough; whatever they follow is let go, and their devices
 * are forgotten. The one at hand says anew what it listens to.
 */
export async function unlinkEverything(
	member: MemberSecret,
	now = Date.now(),
): Promise<Outcome<Unlinked>> {
	const gone = await letGo(member)
	if (!gone.ok) return gone
	return unlinkWhere(member, () => true, now)
}

interface Placed {
	readonly mine: MyThing
	readonly thread: ThingId
	readonly hour: number
}

async function unlinkWhere(
	member: MemberSecret,
	wanted: (place: Placed) => boolean,
	now: number,
): Promise<Outcome<Unlinked>> {
	try {
		return done(await whileMoving(() => unlinkFound(member, wanted, now)))
	} catch (error) {
		if (error instanceof KeeperAway) return refused('membersAway')
		return refusalOf(error)
	}
}

async function unlinkFound(
	member: MemberSecret,
	wanted: (place: Placed) => boolean,
	now: number,
): Promise<Unlinked> {
	const { things } = await myThings(member)
	const found = await Promise.all(things.map(place))
	const threads = Map.groupBy(
		found.filter((one) => one !== null).filter(wanted),
		(one) => one.thread,
	)
	const counts = { unlinked: 0, tooSoon: 0, underReview: 0 }
	for (const [thread, places] of threads) {
		if (await areUnderReview(places)) counts.underReview += places.length
		else if (!places.every(({ hour }) => isOldEnough(hour, now))) counts.tooSoon += places.length
		else {
			await content().write(statementsOf(member, thread, places))
			counts.unlinked += places.length
		}
	}
	return counts
}

async function place(mine: MyThing): Promise<Placed | null> {
	if (mine.kind === 'reply') {
		const reply = await placeOfReply(mine.thing)
		return reply && { mine, thread: reply.thread, hour: reply.hour }
	}
	const [row] = await content()
		.read.select({ position: secret.position })
		.from(secret)
		.where(eq(secret.id, thingBytes(mine.thing)))
	return row ? { mine, thread: mine.thing, hour: hourOfPosition(row.position) } : null
}

/** Whoever was reported stays answerable until it is decided. */
async function areUnderReview(places: readonly Placed[]): Promise<boolean> {
	const reviews = await reviewsOfThings(places.map(({ mine }) => mine.thing))
	return [...reviews.values()].some(({ state }) => state !== 'closed')
}

function isOldEnough(hour: number, now: number): boolean {
	// The hour is rounded down: a whole hour more makes sure that three days are three days.
	return hourOf(now) - hour > UNLINK_AFTER_HOURS
}

function statementsOf(
	member: MemberSecret,
	thread: ThingId,
	places: readonly Placed[],
): Statement[] {
	const errands = unlinkErrands(
		member,
		places.map(({ mine }) => mine),
	)
	const random = new Uint8Array(randomBytes(MARK_BYTES))
	return [
		forgetMask({ secret: thingBytes(thread), mark: maskMark(member, thread), random }),
		...errands.map(errandStatement),
		errandStatement(hushErrand(thread, member)),
	]
}
