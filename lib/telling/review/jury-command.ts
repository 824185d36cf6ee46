import 'server-only'
import { randomInt } from 'node:crypto'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { EVERYONE } from '@/db/content/circles'
import { juror, review as reviewTable } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { must, statement } from '@/db/dialect/statement'
import { WriteFailure } from '@/db/dialect/writer'
import { parseThingId, thingBytes } from '@/lib/crypto/id'
import { jurorMark, type MemberSecret } from '@/lib/mark/member-marks'
import { standingNow } from '@/lib/member/standing'
import { done, type Outcome, refused } from '@/lib/outcome'
import { CONTROLS } from '@/lib/review/controls'
import { reportsOf } from '@/lib/review/queue-queries'
import { needsAccount, type Reason } from '@/lib/review/reason'
import { type Review, reviewById, reviewOf } from '@/lib/review/review'
import { partyIn } from '@/lib/steward/parties'
import { hourOf } from '@/lib/time/hours'
import { errandStatement } from '@/lib/vault/outbox'
import { judgedErrands } from '@/lib/vault/sanction'
import { sealStanding } from '@/lib/vault/seal'
import { refusalOf } from '../write-outcome'
import { whatWasSaid } from './said'

/** What a juror reads: a text and the rule that it is said to break; whether it is a control does not show. */
export interface JuryQuestion {
	readonly name: string
	readonly text: string
	readonly reason: Reason
}

/** Of so many questions one is a control. */
const CONTROL_EVERY = 4
const MOST_JURORS = 7
const LOOKED_AT = 60
/** What who is mostly wrong is given (keeper/standings): below it nobody judges. */
const LEAST_WEIGHT = 10
const LEAST_THINGS = 3

const add = statement<typeof juror.$inferInsert>((slot) =>
	content()
		.read.insert(juror)
		.values({
			review: slot('review'),
			round: slot('round'),
			mark: slot('mark'),
			breaks: slot('breaks'),
			seal: slot('seal'),
		})
		.onConflictDoNothing(),
)

/** Whether this member may judge: has told a few things, is under no sanction, and was not mostly wrong. */
export async function mayJudge(member: MemberSecret, things: number): Promise<boolean> {
	const { slow, suspended, weight } = await standingNow(member)
	const isFree = Math.max(slow, suspended) <= hourOf()
	return things >= LEAST_THINGS && isFree && weight >= LEAST_WEIGHT
}

/**
 * Something to judge in this language, or null. Only what everybody could read anyway: of open circles, not hidden, and never what somebody
 * is hurt by most.
 */
export async function juryQuestion(
	member: MemberSecret,
	language: 'en' | 'zh',
): Promise<JuryQuestion | null> {
	if (randomInt(CONTROL_EVERY) === 0) return control(language)
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
	const open = await theirs(member, rows.map(reviewOf))
	for (const review of shuffled(open)) {
		const question = await questionOf(review, language)
		if (question) return question
	}
	return control(language)
}

function control(language: 'en' | 'zh'): JuryQuestion | null {
	const all = CONTROLS.map((one, at) => ({ ...one, at })).filter((one) => one.language === language)
	const one = all[randomInt(all.length)]
	return one ? { name: `c${one.at}`, text: one.text, reason: one.reason } : null
}

async function theirs(member: MemberSecret, reviews: readonly Review[]): Promise<Review[]> {
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

async function questionOf(review: Review, language: 'en' | 'zh'): Promise<JuryQuestion | null> {
	const said = await whatWasSaid(review.thing)
	if (!said || (said.kind === 'secret' && said.language !== language)) return null
	const { reasons } = await reportsOf(review)
	const [reason] = [...reasons.keys()].filter(needsAccount)
	return reason ? { name: review.id, text: said.text, reason } : null
}

const verdictForm = z.object({ name: z.string(), breaks: z.enum(['yes', 'no']) })

/** A juror's answer. On a control it counts at once; on a report when stewards have decided, for whom it is advice and no more. */
export async function judge(
	member: MemberSecret,
	things: number,
	input: unknown,
	now = Date.now(),
): Promise<Outcome> {
	const form = verdictForm.safeParse(input)
	if (!form.success) return refused('badInput')
	if (!(await mayJudge(member, things))) return refused('notSteward')
	const breaks = form.data.breaks === 'yes'
	const known = /^c(\d{1,3})$/.exec(form.data.name)
	const asked = known && CONTROLS[Number(known[1])]
	try {
		if (asked) {
			const judged = judgedErrands(sealStanding(member, now), asked.breaks === breaks)
			await content().write(judged.map(errandStatement))
			return done()
		}
		return await judgeReview(member, form.data.name, breaks, now)
	} catch (error) {
		return refusalOf(error)
	}
}

async function judgeReview(
	member: MemberSecret,
	name: string,
	breaks: boolean,
	now: number,
): Promise<Outcome> {
	const id = parseThingId(name)
	const review = id && (await reviewById(id))
	const isAsked = review?.state === 'open' && review.severity === 0 && review.circle === null
	if (!review || !isAsked || (await theirs(member, [review])).length === 0) return refused('gone')
	const mark = jurorMark(member, review.id)
	const seal = sealStanding(member, now)
	const [row, round] = [thingBytes(review.id), review.round]
	try {
		await content().write([must(add({ review: row, round, mark, breaks: breaks ? 1 : 0, seal }))])
	} catch (error) {
		// Judged by this member before, in another tab.
		if (!(error instanceof WriteFailure && error.reason === 'unmet')) throw error
	}
	return done()
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
