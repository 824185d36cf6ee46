import 'server-only'
import { and, eq, lt } from 'drizzle-orm'
import { report as reportTable, review } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { must, statement } from '@/db/dialect/statement'
import { WriteFailure } from '@/db/dialect/writer'
import { thingBytes } from '@/lib/crypto/id'
import { sharedPurse } from '@/lib/guard/shared-purse'
import { type Reason, severityOf } from '@/lib/review/reason'
import { HIDES_AT, type Review } from '@/lib/review/review'
import { writeWithAudit } from '@/lib/review/write-with-audit'
import { hourOf } from '@/lib/time/hours'
import { withholdStatements } from './withhold'

const setHidden = statement<{ id: Uint8Array }>((slot) =>
	content()
		.read.update(review)
		.set({ hidden: 1 })
		.where(and(eq(review.id, slot('id')), eq(review.hidden, 0), eq(review.state, 'open'))),
)

/** Hides what was reported where that is due, and says whether it did. */
export async function hideWhereDue(found: Review, reason: Reason, now: number): Promise<boolean> {
	if (found.hidden || found.state !== 'open' || !(await isDue(found, reason, now))) return false
	const statements = await withholdStatements(found.thing)
	if (!statements) return false
	const mark = must(setHidden({ id: thingBytes(found.id) }))
	try {
		await writeWithAudit(async () => ({
			statements: [mark, ...statements],
			entries: [{ what: 'hidden', hour: hourOf(now), review: found.id, reason }],
		}))
		return true
	} catch (error) {
		// Another report hid it, its teller deleted it, or stewards decided, in this moment. Whatever it was: the report is kept.
		if (error instanceof WriteFailure) return false
		throw error
	}
}

async function isDue(found: Review, reason: Reason, now: number): Promise<boolean> {
	const { circle, weight, members } = found
	const severity = severityOf(reason)
	if (severity === 0 && (weight < HIDES_AT.weight || members < HIDES_AT.members)) return false
	// Stewards looked at it for this before: nobody hides it again over their heads.
	if (await wasLookedAt(found, reason)) return false
	return sharedPurse().spendHiding(circle, HIDING[severity], now)
}

const HIDING = ['threshold', 'aboutMe', 'severe'] as const

async function wasLookedAt({ thing, round }: Review, reason: Reason): Promise<boolean> {
	const { thing: of, reason: why, round: when } = reportTable
	const before = and(eq(of, thingBytes(thing)), eq(why, reason), lt(when, round))
	return (await content().read.$count(reportTable, before)) > 0
}
