import 'server-only'
import { randomBytes } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { report as reportTable, review } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { rawStatement } from '@/db/dialect/raw-statement'
import { must, type Statement, statement } from '@/db/dialect/statement'
import { WriteFailure } from '@/db/dialect/writer'
import { circleBytesOf, type MayRead, readableCircle } from '@/lib/circle/circle-queries'
import {
	type CircleId,
	newThingId,
	parseThingId,
	type ThingId,
	thingBytes,
	thingIdFromBytes,
} from '@/lib/crypto/id'
import { MARK_BYTES } from '@/lib/crypto/prf'
import { sharedPurse } from '@/lib/guard/shared-purse'
import { changed } from '@/lib/kept/changes'
import { type MemberSecret, receiptCode, reportMark } from '@/lib/mark/member-marks'
import { maskNumber, placeOfReply } from '@/lib/mark/own'
import { done, type Outcome, refused } from '@/lib/outcome'
import type { AuditEntry } from '@/lib/review/audit'
import { needsAccount, parseReason, type Reason, severityOf } from '@/lib/review/reason'
import { receiptHash } from '@/lib/review/receipt'
import { HIDES_AT, PRIORITY_IN_SQL, type Review, reviewOfThing } from '@/lib/review/review'
import { sealWords } from '@/lib/review/sealed-words'
import { countGraphemes } from '@/lib/text/graphemes'
import { MOST_TYPED } from '@/lib/text/limits'
import { normaliseText } from '@/lib/text/normalise-text'
import { hourOf } from '@/lib/time/hours'
import { sealStanding } from '@/lib/vault/seal'
import { refusalOf } from '../write-outcome'
import { withholdStatements } from './withhold'
import { writeWithAudit } from './write-with-audit'

/** Characters that a reporter, or a teller who appeals, can write to the stewards. */
export const MOST_WORDS = 500

/** Whoever reports: a member and what their word weighs in tenths of a person, or somebody without an account. */
export interface Reporter {
	readonly secret: MemberSecret
	readonly weight: number
}

/** A report that was taken. The code is its receipt; `hidden` says whether nobody reads the thing meanwhile. */
export interface Reported {
	readonly receipt: ThingId
	readonly hidden: boolean
}

const reportForm = z.object({
	thing: z.string(),
	reason: z.string(),
	words: z.string().default(''),
})

/** A report that fits. */
interface Reporting {
	readonly thing: ThingId
	readonly thread: ThingId
	readonly circle: CircleId | null
	readonly reason: Reason
	readonly words: string
}

const NOBODYS_WEIGHT = 10

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
	hour: number
}

/** What was decided is open again when it is reported again, in its next round. */
const open = rawStatement<Opening>(
	(
		slot,
	) => sql`INSERT INTO review (id, thing, thread, circle, state, round, severity, weight, reporters, priority, opened)
		VALUES (${slot('id')}, ${slot('thing')}, ${slot('thread')}, ${slot('circle')}, 'open', 0, ${slot('severity')},
			${slot('weight')}, 1, 0, ${slot('hour')})
		ON CONFLICT (thing) DO UPDATE SET
			round = CASE WHEN review.state = 'closed' THEN review.round + 1 ELSE review.round END,
			opened = CASE WHEN review.state = 'closed' THEN excluded.opened ELSE review.opened END,
			weight = CASE WHEN review.state = 'closed' THEN excluded.weight ELSE review.weight + excluded.weight END,
			reporters = CASE WHEN review.state = 'closed' THEN 1 ELSE review.reporters + 1 END,
			severity = CASE WHEN review.state <> 'closed' AND review.severity > excluded.severity
				THEN review.severity ELSE excluded.severity END,
			state = CASE WHEN review.state = 'closed' THEN 'open' ELSE review.state END`,
)
const order = rawStatement<{ thing: Uint8Array }>(
	(slot) =>
		sql`UPDATE review SET priority = ${sql.raw(PRIORITY_IN_SQL)} WHERE thing = ${slot('thing')}`,
)
const setHidden = statement<{ id: Uint8Array }>((slot) =>
	content()
		.read.update(review)
		.set({ hidden: 1 })
		.where(and(eq(review.id, slot('id')), eq(review.hidden, 0), eq(review.state, 'open'))),
)

/**
 * Takes a report and hides what it is about where that is due: at once for somebody who is talked about and for severe reasons, as long as
 * that was not done too often in this circle; for all others from two people and a weight on. What stewards kept before is
 * not hidden again before they have looked. The same member twice is one report, with the same receipt.
 */
export async function report(
	reporter: Reporter | null,
	input: unknown,
	mayRead: MayRead,
	now = Date.now(),
): Promise<Outcome<Reported>> {
	const reporting = await checkReport(reporter?.secret ?? null, input, mayRead)
	if (!reporting.ok) return reporting
	const { thing, thread, circle, reason } = reporting.value
	const receipt = reporter ? thingIdFromBytes(receiptCode(reporter.secret, thing)) : newThingId()
	try {
		await take(reporter, reporting.value, receipt, now)
		const found = await reviewOfThing(thing)
		const hidden = found !== null && (await hideWhereDue(found, reason, now))
		if (hidden) changed({ thread, circle })
		return done({ receipt, hidden: hidden || (found?.hidden ?? false) })
	} catch (error) {
		return refusalOf(error)
	}
}

/** A report that fits, or why it does not: for who pays for it afterwards. */
export async function checkReport(
	reporter: MemberSecret | null,
	input: unknown,
	mayRead: MayRead,
): Promise<Outcome<Reporting>> {
	const form = reportForm.safeParse(input)
	const thing = form.success ? parseThingId(form.data.thing) : null
	if (!form.success || !thing) return refused('badInput')
	const reason = parseReason(form.data.reason)
	if (!reason) return refused('noReason')
	const words = parseWords(form.data.words)
	if (!words.ok) return words
	if (!reporter && needsAccount(reason)) return refused('signIn')
	const place = await placeOfReply(thing)
	const thread = place?.thread ?? thing
	const readable = await readableCircle(thread, mayRead)
	if (!readable) return refused('gone')
	const own = reporter ? await maskNumber(reporter, thread) : null
	if (own !== null && own === (place ? place.mask : 0)) return refused('ownThing')
	return done({ thing, thread, circle: readable.id, reason, words: words.value })
}

/** What somebody writes to the stewards, in its kept form; often nothing. */
export function parseWords(raw: string): Outcome<string> {
	if (raw.length > MOST_TYPED) return refused('tooLong')
	const words = normaliseText(raw)
	return countGraphemes(words) <= MOST_WORDS ? done(words) : refused('tooLong')
}

async function take(
	reporter: Reporter | null,
	reporting: Reporting,
	receipt: ThingId,
	now: number,
): Promise<void> {
	const before = await reviewOfThing(reporting.thing)
	const isNew = before === null || before.state === 'closed'
	const round = before ? before.round + (isNew ? 1 : 0) : 0
	const id = before?.id ?? newThingId()
	const statements = takeStatements(reporter, reporting, { receipt, round, id }, now)
	const opened = entryOf('opened', id, reporting.reason, now)
	try {
		await writeWithAudit(statements, isNew ? [opened] : [])
	} catch (error) {
		// Reported by this member before: one report, however often it is sent.
		const again = error instanceof WriteFailure && error.reason === 'unmet'
		if (!again) throw error
	}
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
			weight: reporter?.weight ?? NOBODYS_WEIGHT,
			hour: hourOf(now),
		}),
		order({ thing: thingBytes(thing) }),
	]
}

async function hideWhereDue(found: Review, reason: Reason, now: number): Promise<boolean> {
	if (found.hidden || found.state !== 'open' || !isDue(found, reason, now)) return false
	const statements = await withholdStatements(found.thing)
	if (!statements) return false
	const mark = must(setHidden({ id: thingBytes(found.id) }))
	try {
		await writeWithAudit([mark, ...statements], [entryOf('hidden', found.id, reason, now)])
		return true
	} catch (error) {
		// Another report hid it, its teller deleted it, or stewards decided, in this moment.
		if (error instanceof WriteFailure && error.reason === 'unmet') return false
		throw error
	}
}

function isDue({ round, circle, weight, reporters }: Review, reason: Reason, now: number): boolean {
	// Stewards looked at it before: nobody hides it again over their heads.
	if (round > 0) return false
	const severity = severityOf(reason)
	if (severity > 0)
		return sharedPurse().spendHiding(circle, severity === 2 ? 'severe' : 'aboutMe', now)
	return weight >= HIDES_AT.weight && reporters >= HIDES_AT.reporters
}

function entryOf(
	what: 'opened' | 'hidden',
	review: string,
	reason: Reason,
	now: number,
): AuditEntry {
	return { what, hour: hourOf(now), review, by: '', reason, measure: '' }
}
