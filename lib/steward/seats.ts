import 'server-only'
import { createHash } from 'node:crypto'
import { and, asc, eq, gte, lt, sql } from 'drizzle-orm'
import { steward, stewardInvitation } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { rawStatement } from '@/db/dialect/raw-statement'
import { must, statement } from '@/db/dialect/statement'
import { WriteFailure } from '@/db/dialect/writer'
import { newThingId, parseThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { MARK_BYTES } from '@/lib/crypto/prf'
import { type MemberSecret, stewardMark } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'
import { writeWithAudit } from '@/lib/review/write-with-audit'
import { HOUR_MS, hourOf } from '@/lib/time/hours'

const INVITATION_DAYS = 14

const invite = statement<typeof stewardInvitation.$inferInsert>((slot) =>
	content()
		.read.insert(stewardInvitation)
		.values({ code: slot('code'), until: slot('until') }),
)
const uninvite = statement<{ code: Uint8Array }>((slot) =>
	content()
		.read.delete(stewardInvitation)
		.where(eq(stewardInvitation.code, slot('code'))),
)
const forgetInvitations = statement<{ today: number }>((slot) =>
	content()
		.read.delete(stewardInvitation)
		.where(lt(stewardInvitation.until, slot('today'))),
)
const seat = statement<typeof steward.$inferInsert>((slot) =>
	content()
		.read.insert(steward)
		.values({ mark: slot('mark'), seat: slot('seat') })
		.onConflictDoNothing(),
)
/** Which votes were theirs nobody can tell, so all that settled nothing yet are cast anew. */
const forgetVotes = rawStatement<object>(
	() => sql`DELETE FROM decision WHERE EXISTS (
		SELECT 1 FROM review WHERE review.id = decision.review AND review.round = decision.round AND review.state <> 'closed')`,
)
const unseat = statement<{ seat: string }>((slot) =>
	content()
		.read.delete(steward)
		.where(eq(steward.seat, slot('seat'))),
)

/** Whether this member is a steward at this moment: asked anew for each page and each decision. */
export async function isSteward(member: MemberSecret): Promise<boolean> {
	const found = await content()
		.read.select({ seat: steward.seat })
		.from(steward)
		.where(eq(steward.mark, stewardMark(member)))
	return found.length > 0
}

/** The names of all seats: random, and on nothing that stewards do. */
export async function seats(): Promise<string[]> {
	const rows = await content()
		.read.select({ seat: steward.seat })
		.from(steward)
		.orderBy(asc(steward.seat))
	return rows.map((row) => row.seat)
}

/** A new invitation's code, for an operator to hand to somebody; it is good once, for two weeks. */
export async function inviteSteward(now = Date.now()): Promise<ThingId> {
	const code = newThingId()
	const today = dayOf(now)
	await content().write([
		forgetInvitations({ today }),
		invite({ code: hashOf(code), until: today + INVITATION_DAYS }),
	])
	return code
}

/** Takes an invitation up; `inviteGone` for one that is used, over, or never was. Taking a seat twice is having one. */
export async function takeSeat(
	member: MemberSecret,
	raw: string,
	now = Date.now(),
): Promise<Outcome> {
	const code = parseThingId(raw)
	if (!code || !(await isInvitation(code, now))) return refused('inviteGone')
	try {
		await content().write([
			must(uninvite({ code: hashOf(code) })),
			seat({ mark: stewardMark(member), seat: newThingId().slice(0, 6) }),
		])
		return done()
	} catch (error) {
		if (error instanceof WriteFailure) return refused('inviteGone')
		throw error
	}
}

export async function isInvitation(code: ThingId, now = Date.now()): Promise<boolean> {
	const found = await content()
		.read.select({ until: stewardInvitation.until })
		.from(stewardInvitation)
		.where(and(eq(stewardInvitation.code, hashOf(code)), gte(stewardInvitation.until, dayOf(now))))
	return found.length > 0
}

/**
 * Takes a seat back; whoever had it is a steward no more from this moment on, whatever page they have open, and what they said where
 * nothing is decided yet no longer counts. The log says that it happened.
 */
export async function dropSeat(name: string, now = Date.now()): Promise<boolean> {
	try {
		await writeWithAudit(async () => ({
			statements: [must(unseat({ seat: name })), forgetVotes({})],
			entries: [{ what: 'unseated', hour: hourOf(now) }],
		}))
		return true
	} catch (error) {
		if (error instanceof WriteFailure && error.reason === 'unmet') return false
		throw error
	}
}

function hashOf(code: ThingId): Uint8Array {
	const digest = createHash('sha256').update('steward').update(thingBytes(code)).digest()
	return new Uint8Array(digest.subarray(0, MARK_BYTES))
}

function dayOf(now: number): number {
	return Math.floor(now / (24 * HOUR_MS))
}
