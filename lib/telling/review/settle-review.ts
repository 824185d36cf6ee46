import 'server-only'
import { and, eq, isNotNull, lte, ne, sql } from 'drizzle-orm'
import { decision, juror, report, review as reviewTable } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { must, type Statement, statement } from '@/db/dialect/statement'
import { WriteFailure } from '@/db/dialect/writer'
import { thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { changed } from '@/lib/kept/changes'
import { ALONE_AFTER_HOURS, decisionsIn, type Verdict, verdictOf } from '@/lib/review/decisions'
import { removes, sanctionOf } from '@/lib/review/measure'
import { dropPrint, keepPrint, type PrintKind, textPrint } from '@/lib/review/removed-prints'
import { type Review, reviewById } from '@/lib/review/review'
import type { Withheld } from '@/lib/review/withheld'
import { seats } from '@/lib/steward/seats'
import { hourOf } from '@/lib/time/hours'
import { errandStatement } from '@/lib/vault/outbox'
import { judgedErrands, jurorErrands, sanctionErrands } from '@/lib/vault/sanction'
import { whatWasSaid } from './said'
import { returnStatements, veilStatements, withholdStatements } from './withhold'
import { writeWithAudit } from './write-with-audit'

const close = statement<{
	id: Uint8Array
	round: number
	measure: string
	rule: string
	hour: number
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
				ne(reviewTable.state, 'closed'),
			),
		),
)
const forgetReporters = statement<{ thing: Uint8Array }>((slot) =>
	content()
		.read.update(report)
		.set({ seal: null, words: null })
		.where(eq(report.thing, slot('thing'))),
)
const forgetJurors = statement<{ review: Uint8Array }>((slot) =>
	content()
		.read.update(juror)
		.set({ seal: null })
		.where(eq(juror.review, slot('review'))),
)

/** Carries out what stewards agreed on, in one write with its entry in the log; false while it takes another of them. */
export async function settleReview(
	{ id }: Pick<Review, 'id'>,
	now: number = Date.now(),
): Promise<boolean> {
	const review = await reviewById(id)
	if (!review || review.state === 'closed') return false
	const decisions = await decisionsIn(id, review.round)
	const verdict = verdictOf(review, decisions, (await seats()).length, hourOf(now))
	if (!verdict) return false
	try {
		await carryOut(review, verdict, now)
	} catch (error) {
		// Somebody else's decision settled it in this moment.
		if (error instanceof WriteFailure && error.reason === 'unmet') return false
		throw error
	}
	changed({ thread: review.thread, circle: review.circle })
	return true
}

async function carryOut(review: Review, verdict: Verdict, now: number): Promise<void> {
	const { measure, rule } = verdict
	const [id, thing] = [thingBytes(review.id), thingBytes(review.thing)]
	const [hour, isGone] = [hourOf(now), removes(measure)]
	await writeWithAudit(async () => ({
		statements: [
			must(close({ id, round: review.round, measure, rule, hour, hidden: isGone ? 1 : 0 })),
			...(await contentStatements(review, verdict, now)),
			...standingStatements(review, verdict, hour),
			...(await judgedStatements(review, measure !== 'keep')),
			forgetReporters({ thing }),
			forgetJurors({ review: id }),
		],
		entries: [{ what: 'decided', hour, review: review.id, reason: rule, measure }],
	}))
}

/** What becomes of the words and the picture. A thing that its teller deleted meanwhile stays deleted. */
async function contentStatements(
	{ thing, hidden }: Review,
	{ measure }: Verdict,
	now: number,
): Promise<Statement[]> {
	const what = await whatWasSaid(thing)
	const prints = what ? printsOf(what) : []
	if (removes(measure)) {
		const kept = prints.flatMap(({ kind, print }) => keepPrint(kind, print))
		return hidden ? kept : [...((await withholdStatements(thing)) ?? []), ...kept]
	}
	const forgotten = prints.map(({ kind, print }) => dropPrint(kind, print))
	const veil = measure === 'veil' ? 'steward' : undefined
	if (hidden) return [...((await returnStatements(thing, now, veil)) ?? []), ...forgotten]
	return veil ? veilStatements(thing, veil) : []
}

function printsOf(what: Withheld): { kind: PrintKind; print: Uint8Array }[] {
	const text = textPrint(what.text)
	const photo = what.kind === 'secret' ? what.photo?.print : undefined
	return [
		...(text ? [{ kind: 'text' as const, print: text }] : []),
		...(photo
			? [{ kind: 'photo' as const, print: new Uint8Array(Buffer.from(photo, 'base64url')) }]
			: []),
	]
}

/** On appeal, what was imposed before goes where nothing takes its place. */
function standingStatements(review: Review, { measure }: Verdict, hour: number): Statement[] {
	const imposed = sanctionOf(measure)
	if (!imposed && review.state !== 'appealed') return []
	const order = imposed
		? { sanction: imposed.sanction, until: hour + imposed.hours, last: false }
		: { sanction: 'lift' as const, until: 0, last: false }
	return sanctionErrands(review.thing, order).map(errandStatement)
}

/** Tells the keeper who was right, reporters and jurors of this round alike. */
async function judgedStatements(review: Review, broke: boolean): Promise<Statement[]> {
	const reports = await content()
		.read.select({ seal: report.seal })
		.from(report)
		.where(and(eq(report.thing, thingBytes(review.thing)), isNotNull(report.seal)))
	const jurors = await content()
		.read.select({ seal: juror.seal, breaks: juror.breaks })
		.from(juror)
		.where(and(eq(juror.review, thingBytes(review.id)), isNotNull(juror.seal)))
	const errands = [
		...reports.flatMap(({ seal }) => (seal ? judgedErrands(seal, broke) : [])),
		...jurors.flatMap(({ seal, breaks }) =>
			seal ? jurorErrands(seal, (breaks === 1) === broke) : [],
		),
	]
	return errands.map(errandStatement)
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
