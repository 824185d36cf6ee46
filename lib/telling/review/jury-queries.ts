import 'server-only'
import { randomInt } from 'node:crypto'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { EVERYONE } from '@/db/content/circles'
import { juror, review as reviewTable } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { thingBytes } from '@/lib/crypto/id'
import { controlMark, jurorMark, type MemberSecret } from '@/lib/mark/member-marks'
import { standingNow } from '@/lib/member/standing'
import { type Control, controls } from '@/lib/review/controls'
import { needsAccount, type Reason } from '@/lib/review/reason'
import { reportsOf } from '@/lib/review/reports-queries'
import { type Review, reviewOf } from '@/lib/review/review'
import { partyIn } from '@/lib/steward/parties'
import { epochOf, hourOf } from '@/lib/time/hours'
import { juryTicket } from './jury-ticket'
import { whatWasSaid } from './said'

/** What a juror reads: a text and the rule that it is said to break. The ticket does not show whether the answer is known. */
export interface JuryQuestion {
	readonly ticket: string
	readonly text: string
	readonly reason: Reason
}

/** Of so many questions the answer of one is known. */
const CONTROL_EVERY = 4
const MOST_JURORS = 7
const LOOKED_AT = 60
/** What who is mostly wrong is given (keeper/standings): below it nobody judges. */
const LEAST_WEIGHT = 10
const LEAST_THINGS = 3

/** Whether this member may judge: has told a few things, was not warned or stopped lately, and did not mostly judge otherwise than stewards. */
export async function mayJudge(member: MemberSecret, things: number): Promise<boolean> {
	const { warned, slow, suspended, juror: weight } = await standingNow(member)
	const isFree = Math.max(warned, slow, suspended) <= hourOf()
	return things >= LEAST_THINGS && isFree && weight >= LEAST_WEIGHT
}

/**
 * Something to judge in this language, or null. Only what everybody could read anyway: of open circles, not hidden, and never what somebody
 * is hurt by most.
 */
export async function juryQuestion(
	member: MemberSecret,
	language: 'en' | 'zh',
	now = Date.now(),
): Promise<JuryQuestion | null> {
	const first = randomInt(CONTROL_EVERY) === 0 ? await knownQuestion(member, language, now) : null
	return (
		first ??
		(await openQuestion(member, language, now)) ??
		(await knownQuestion(member, language, now))
	)
}

/** One whose answer is known, which this member was not right or wrong about in this epoch. */
async function knownQuestion(
	member: MemberSecret,
	language: 'en' | 'zh',
	now: number,
): Promise<JuryQuestion | null> {
	const all = controls().filter((one) => one.language === language)
	const left = await unanswered(member, all, now)
	const one = left[randomInt(Math.max(1, left.length))]
	if (!one) return null
	const ticket = juryTicket(member, { kind: 'control', id: one.id }, now)
	return { ticket, text: one.text, reason: one.reason }
}

/** Those of the controls that this member was not asked in this epoch. */
async function unanswered(
	member: MemberSecret,
	all: readonly Control[],
	now: number,
): Promise<Control[]> {
	const epoch = epochOf(hourOf(now))
	const marks = new Map(
		all.map((one) => [Buffer.from(controlMark(member, one.id, epoch)).toString('hex'), one]),
	)
	const rows = await content()
		.read.select({ mark: juror.mark })
		.from(juror)
		.where(
			and(
				eq(juror.round, epoch),
				inArray(
					juror.review,
					all.map(({ id }) => id),
				),
			),
		)
	for (const { mark } of rows) marks.delete(Buffer.from(mark).toString('hex'))
	return [...marks.values()]
}

async function openQuestion(
	member: MemberSecret,
	language: 'en' | 'zh',
	now: number,
): Promise<JuryQuestion | null> {
	const rows = await content()
		.read.select()
		.from(reviewTable)
		.where(
			and(
				eq(reviewTable.state, 'open'),
				eq(reviewTable.severity, 0),
				eq(reviewTable.hidden, 0),
				eq(reviewTable.circle, EVERYONE),
			),
		)
		.orderBy(desc(reviewTable.priority), desc(reviewTable.id))
		.limit(LOOKED_AT)
	const open = await toBeJudgedBy(member, rows.map(reviewOf))
	for (const review of shuffled(open)) {
		const question = await questionOf(member, review, language, now)
		if (question) return question
	}
	return null
}

/** Those of the reviews that this member did not judge, that are none of theirs, and that not enough others judged. */
export async function toBeJudgedBy(
	member: MemberSecret,
	reviews: readonly Review[],
): Promise<Review[]> {
	if (reviews.length === 0) return []
	const party = await partyIn(member, reviews)
	const rows = await content()
		.read.select({ review: juror.review, round: juror.round, mark: juror.mark })
		.from(juror)
		.where(
			inArray(
				juror.review,
				reviews.map(({ id }) => thingBytes(id)),
			),
		)
	return reviews.filter((review) => {
		const id = Buffer.from(thingBytes(review.id))
		const here = rows.filter((row) => id.equals(row.review) && row.round === review.round)
		const mark = Buffer.from(jurorMark(member, review.id))
		const isNew = !here.some((row) => mark.equals(row.mark))
		return !party.has(review.id) && isNew && here.length < MOST_JURORS
	})
}

async function questionOf(
	member: MemberSecret,
	review: Review,
	language: 'en' | 'zh',
	now: number,
): Promise<JuryQuestion | null> {
	const said = await whatWasSaid(review.thing)
	if (!said || (said.kind === 'secret' && said.language !== language)) return null
	const { reasons } = await reportsOf(review)
	const [reason] = [...reasons.keys()].filter(needsAccount)
	if (!reason) return null
	const ticket = juryTicket(member, { kind: 'review', id: thingBytes(review.id) }, now)
	return { ticket, text: said.text, reason }
}

function shuffled<T>(all: readonly T[]): T[] {
	const left = [...all]
	for (let at = left.length - 1; at > 0; at -= 1) {
		const other = randomInt(at + 1)
		const [one, two] = [left[at] as T, left[other] as T]
		left[at] = two
		left[other] = one
	}
	return left
}
