import 'server-only'
import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { report as reportTable } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { rawStatement } from '@/db/dialect/raw-statement'
import { must, type Statement, statement } from '@/db/dialect/statement'
import { WriteFailure } from '@/db/dialect/writer'
import { circleBytesOf } from '@/lib/circle/circle-queries'
import {
	type CircleId,
	newThingId,
	type ThingId,
	thingBytes,
	thingIdFromBytes,
} from '@/lib/crypto/id'
import { MARK_BYTES } from '@/lib/crypto/prf'
import { type MemberSecret, receiptCode, reportMark } from '@/lib/mark/member-marks'
import { type Reason, severityOf } from '@/lib/review/reason'
import { receiptHash } from '@/lib/review/receipt'
import { PRIORITY_IN_SQL, reviewOfThing } from '@/lib/review/review'
import { sealWords } from '@/lib/review/sealed-words'
import { writeWithAudit } from '@/lib/review/write-with-audit'
import { hourOf } from '@/lib/time/hours'
import { sealStanding } from '@/lib/vault/seal'

/** Whoever reports: a member and what their word weighs in tenths of a person, or somebody without an account. */
export interface Reporter {
	readonly secret: MemberSecret
	readonly weight: number
}

/** A report that fits. */
export interface Reporting {
	readonly thing: ThingId
	readonly thread: ThingId
	readonly circle: CircleId | null
	readonly reason: Reason
	readonly words: string
}

const addReport = statement<typeof reportTable.$inferInsert>((slot) =>
	content()
		.read.insert(reportTable)
		.values({
			thing: slot('thing'),
			mark: slot('mark'),
			round: slot('round'),
			reason: slot('reason'),
			receipt: slot('receipt'),
			seal: slot('seal'),
			words: slot('words'),
		})
		.onConflictDoNothing(),
)

interface Opening {
	id: Uint8Array
	thing: Uint8Array
	thread: Uint8Array
	circle: Uint8Array
	severity: number
	weight: number
	members: number
	hour: number
}

/** What was decided is open again when it is reported again, in its next round. */
const open = rawStatement<Opening>(
	(
		slot,
	) => sql`INSERT INTO review (id, thing, thread, circle, state, round, severity, weight, reporters, members, priority, opened)
		VALUES (${slot('id')}, ${slot('thing')}, ${slot('thread')}, ${slot('circle')}, 'open', 0, ${slot('severity')},
			${slot('weight')}, 1, ${slot('members')}, 0, ${slot('hour')})
		ON CONFLICT (thing) DO UPDATE SET
			round = CASE WHEN review.state = 'closed' THEN review.round + 1 ELSE review.round END,
			opened = CASE WHEN review.state = 'closed' THEN excluded.opened ELSE review.opened END,
			weight = CASE WHEN review.state = 'closed' THEN excluded.weight ELSE review.weight + excluded.weight END,
			reporters = CASE WHEN review.state = 'closed' THEN 1 ELSE review.reporters + 1 END,
			members = CASE WHEN review.state = 'closed' THEN excluded.members ELSE review.members + excluded.members END,
			severity = CASE WHEN review.state <> 'closed' AND review.severity > excluded.severity
				THEN review.severity ELSE excluded.severity END,
			state = CASE WHEN review.state = 'closed' THEN 'open' ELSE review.state END`,
)
const order = rawStatement<{ thing: Uint8Array }>(
	(slot) =>
		sql`UPDATE review SET priority = ${sql.raw(PRIORITY_IN_SQL)} WHERE thing = ${slot('thing')}`,
)

/** Keeps it, and answers with its receipt. */
export async function takeReport(
	reporter: Reporter | null,
	reporting: Reporting,
	now: number,
): Promise<ThingId> {
	const { thing, reason } = reporting
	let receipt = newThingId()
	try {
		await writeWithAudit(async () => {
			const before = await reviewOfThing(thing)
			const isNew = before === null || before.state === 'closed'
			const round = before ? before.round + (isNew ? 1 : 0) : 0
			const id = before?.id ?? newThingId()
			if (reporter) receipt = thingIdFromBytes(receiptCode(reporter.secret, thing, round))
			return {
				statements: takeStatements(reporter, reporting, { receipt, round, id }, now),
				entries: isNew ? [{ what: 'opened', hour: hourOf(now), review: id, reason }] : [],
			}
		})
	} catch (error) {
		// Reported by this member before: one report, however often it is sent.
		const again = error instanceof WriteFailure && error.reason === 'unmet'
		if (!again) throw error
	}
	return receipt
}

function takeStatements(
	reporter: Reporter | null,
	{ thing, thread, circle, reason, words }: Reporting,
	taken: { receipt: ThingId; round: number; id: ThingId },
	now: number,
): Statement[] {
	const { round, id } = taken
	const receipt = receiptHash(taken.receipt)
	const mark = reporter
		? reportMark(reporter.secret, thing)
		: new Uint8Array(randomBytes(MARK_BYTES))
	return [
		must(
			addReport({
				...{ thing: thingBytes(thing), mark, round, reason, receipt },
				seal: reporter ? sealStanding(reporter.secret, now) : null,
				words: words === '' ? null : sealWords(receipt, words),
			}),
		),
		open({
			id: thingBytes(id),
			thing: thingBytes(thing),
			thread: thingBytes(thread),
			circle: circleBytesOf(circle),
			severity: severityOf(reason),
			// Who asks for nothing but a puzzle could be as many as they like: they are heard, and hide nothing together.
			weight: reporter?.weight ?? 0,
			members: reporter ? 1 : 0,
			hour: hourOf(now),
		}),
		order({ thing: thingBytes(thing) }),
	]
}
