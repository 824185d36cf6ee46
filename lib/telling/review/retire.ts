import 'server-only'
import { and, eq, inArray, lt, ne } from 'drizzle-orm'
import { decision, juror, report, review } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type Statement, statement } from '@/db/dialect/statement'
import { config } from '@/lib/config/config'
import { type ThingId, thingBytes } from '@/lib/crypto/id'
import { controls } from '@/lib/review/controls'
import { type Review, reviewOf } from '@/lib/review/review'
import { dropWithheld, withheldBy } from '@/lib/review/withheld'
import { writeWithAudit } from '@/lib/review/write-with-audit'
import { epochOf, hourOf } from '@/lib/time/hours'
import { errandStatement } from '@/lib/vault/outbox'
import { hushErrand } from '@/lib/vault/stir'
import { unsealErrands } from '@/lib/vault/unlink'
import { secretStatements } from '../delete-command'
import { letGoStatements } from './hold-back'

type Row = { id: Uint8Array }

const dropReview = statement<Row>((slot) =>
	content()
		.read.delete(review)
		.where(eq(review.id, slot('id'))),
)
const dropDecisions = statement<Row>((slot) =>
	content()
		.read.delete(decision)
		.where(eq(decision.review, slot('id'))),
)
const dropJurors = statement<Row>((slot) =>
	content()
		.read.delete(juror)
		.where(eq(juror.review, slot('id'))),
)
const dropReports = statement<{ thing: Uint8Array }>((slot) =>
	content()
		.read.delete(report)
		.where(eq(report.thing, slot('thing'))),
)

const dropControls = statement<{ epoch: number }>((slot) =>
	content()
		.read.delete(juror)
		.where(
			and(
				lt(juror.round, slot('epoch')),
				inArray(
					juror.review,
					controls().map(({ id }) => id),
				),
			),
		),
)

const MOST_AT_ONCE = 100

/**
 * Forgets what was decided once nobody can appeal any more: a removed secret with all that stood under it and its seal, the reports, the
 * decisions, and what jurors were asked in an epoch that is over. The log keeps what happened, of which nothing leads anywhere then.
 */
export async function retireReviews(now: number = Date.now()): Promise<void> {
	const before = hourOf(now) - config().appealDays * 24
	const rows = await content()
		.read.select()
		.from(review)
		.where(and(eq(review.state, 'closed'), lt(review.decided, before)))
		.limit(MOST_AT_ONCE)
	for (const row of rows) await retire(reviewOf(row))
	await content().write([dropControls({ epoch: epochOf(hourOf(now)) })])
}

/**
 * Ends what nobody decided for as long, of what its teller deleted: it was held back for a decision, and goes without one.
 */
export async function lapseReviews(now: number = Date.now()): Promise<void> {
	const hour = hourOf(now)
	const rows = await content()
		.read.select()
		.from(review)
		.where(
			and(
				ne(review.state, 'closed'),
				eq(review.hidden, 2),
				lt(review.opened, hour - config().appealDays * 24),
			),
		)
		.limit(MOST_AT_ONCE)
	for (const row of rows) await lapse(reviewOf(row), hour)
}

async function lapse(over: Review, hour: number): Promise<void> {
	const said = await withheldBy(over.thing)
	await writeWithAudit(async () => ({
		statements: [
			...forgetStatements(over),
			...letGoStatements(over, said),
			...unsealErrands(over.thing).map(errandStatement),
		],
		entries: [{ what: 'lapsed', hour, review: over.id }],
	}))
}

async function retire(over: Review): Promise<void> {
	await content().write([
		...(over.hidden ? await removeStatements(over.thing) : []),
		...forgetStatements(over),
	])
}

function forgetStatements({ id: name, thing }: Review): Statement[] {
	const id = thingBytes(name)
	return [
		dropReview({ id }),
		dropDecisions({ id }),
		dropJurors({ id }),
		dropReports({ thing: thingBytes(thing) }),
	]
}

/** A removed reply stays as an empty place in its thread; what it said goes. */
async function removeStatements(thing: ThingId) {
	const kept = await withheldBy(thing)
	if (!kept) return []
	const unseal = unsealErrands(thing).map(errandStatement)
	if (kept.kind === 'reply') return [dropWithheld(thing), ...unseal]
	const gone = (await secretStatements(thing)) ?? []
	return [...gone, errandStatement(hushErrand(thing)), ...unseal]
}
