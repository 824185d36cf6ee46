import 'server-only'
import { and, eq, lte, ne, sql } from 'drizzle-orm'
import { decision, review as reviewTable } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { must, type Statement, statement } from '@/db/dialect/statement'
import { WriteFailure } from '@/db/dialect/writer'
import { thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { changed } from '@/lib/kept/changes'
import { ALONE_AFTER_HOURS, decisionsIn, type Verdict, verdictOf } from '@/lib/review/decisions'
import { removes } from '@/lib/review/measure'
import { dropPrints, keepPrints, toldOf } from '@/lib/review/removed-prints'
import { type Review, reviewById } from '@/lib/review/review'
import { writeWithAudit } from '@/lib/review/write-with-audit'
import { seats } from '@/lib/steward/seats'
import { hourOf } from '@/lib/time/hours'
import { letGoStatements } from './hold-back'
import { whatWasSaid } from './said'
import { forgetStatements, judgedStatements, sanctionStatements } from './standing-statements'
import { returnStatements, veilStatements, withholdStatements } from './withhold'

const close = statement<{
	id: Uint8Array
	round: number
	measure: string
	rule: string
	hour: number
	was: number
	hidden: number
}>((slot) =>
	content()
		.read.update(reviewTable)
		.set({
			state: 'closed',
			measure: sql`${slot('measure')}`,
			rule: sql`${slot('rule')}`,
			decided: sql`${slot('hour')}`,
			hidden: sql`${slot('hidden')}`,
		})
		.where(
			and(
				eq(reviewTable.id, slot('id')),
				eq(reviewTable.round, slot('round')),
				eq(reviewTable.hidden, slot('was')),
				ne(reviewTable.state, 'closed'),
			),
		),
)
/** How often a deletion or a report may change it while it is settled. */
const TRIES = 3

/** Carries out what stewards agreed on, in one write with its entry in the log; false while it takes another of them. */
export async function settleReview(
	{ id }: Pick<Review, 'id'>,
	now: number = Date.now(),
): Promise<boolean> {
	for (let left = TRIES; left > 0; left -= 1) {
		const review = await reviewById(id)
		if (!review || review.state === 'closed') return false
		const decisions = await decisionsIn(id, review.round)
		const verdict = verdictOf(review, decisions, (await seats()).length, hourOf(now))
		if (!verdict) return false
		if (!(await isCarriedOut(review, verdict, now))) continue
		changed({ thread: review.thread, circle: review.circle })
		return true
	}
	return false
}

/** False where another decision settled it in this moment, or it was hidden or deleted. */
async function isCarriedOut(review: Review, verdict: Verdict, now: number): Promise<boolean> {
	try {
		await carryOut(review, verdict, now)
		return true
	} catch (error) {
		if (error instanceof WriteFailure && error.reason === 'unmet') return false
		throw error
	}
}

async function carryOut(review: Review, verdict: Verdict, now: number): Promise<void> {
	const { measure, rule } = verdict
	const [hour, isGone] = [hourOf(now), removes(measure) && !review.deleted]
	const { round, hidden, deleted } = review
	const isFinal = deleted || measure === 'keep' || review.appeal !== null
	await writeWithAudit(async () => ({
		statements: [
			must(
				close({
					...{ id: thingBytes(review.id), round, measure, rule, hour },
					was: deleted ? 2 : hidden ? 1 : 0,
					hidden: isGone ? 1 : 0,
				}),
			),
			...(await contentStatements(review, verdict, now)),
			...sanctionStatements(review, measure, hour),
			...(await judgedStatements(review, measure !== 'keep')),
			...(isFinal ? forgetStatements(review) : []),
		],
		entries: [{ what: 'decided', hour, review: review.id, reason: rule, measure }],
	}))
}

/** What becomes of the words and the picture. What its teller deleted meanwhile stays deleted; near copies of it are refused all the same. */
async function contentStatements(
	{ thing, thread, hidden, deleted }: Review,
	{ measure }: Verdict,
	now: number,
): Promise<Statement[]> {
	const what = await whatWasSaid(thing)
	if (removes(measure)) {
		const kept = what ? keepPrints(toldOf(what)) : []
		if (deleted) return [...letGoStatements({ thing, thread }, what), ...kept]
		return hidden ? kept : [...((await withholdStatements(thing)) ?? []), ...kept]
	}
	const forgotten = what ? dropPrints(toldOf(what)) : []
	if (deleted) return [...letGoStatements({ thing, thread }, what), ...forgotten]
	const veil = measure === 'veil' ? 'steward' : undefined
	if (hidden) return [...((await returnStatements(thing, now, veil)) ?? []), ...forgotten]
	return veil ? veilStatements(thing, veil) : []
}

/** Settles what one steward decided and no other came for, within a day. */
export async function settleOverdue(now: number = Date.now()): Promise<void> {
	const rows = await content()
		.read.selectDistinct({ id: reviewTable.id })
		.from(decision)
		.innerJoin(
			reviewTable,
			and(eq(reviewTable.id, decision.review), eq(reviewTable.round, decision.round)),
		)
		.where(
			and(ne(reviewTable.state, 'closed'), lte(decision.hour, hourOf(now) - ALONE_AFTER_HOURS)),
		)
		.limit(MOST_AT_ONCE)
	for (const { id } of rows) await settleReview({ id: thingIdFromBytes(id) }, now)
}

const MOST_AT_ONCE = 200
