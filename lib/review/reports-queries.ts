import 'server-only'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { juror, report, review } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type ThingId, thingBytes } from '@/lib/crypto/id'
import { parseReason, type Reason } from './reason'
import { type Review, reviewOf } from './review'
import { openWords } from './sealed-words'

/** Why something was reported, and what was written to stewards about it; never by whom. */
export interface Reports {
	readonly reasons: ReadonlyMap<Reason, number>
	readonly words: readonly string[]
}

/** In the order of their texts: nothing says which report came first, or which reason goes with which words. */
export async function reportsOf({ thing }: Review): Promise<Reports> {
	const rows = await content()
		.read.select({ reason: report.reason, words: report.words, receipt: report.receipt })
		.from(report)
		.where(eq(report.thing, thingBytes(thing)))
	const reasons = new Map<Reason, number>()
	for (const row of rows) {
		const reason = parseReason(row.reason)
		if (reason) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
	}
	const words = rows.map((row) => openWords(row.receipt, row.words)).filter(Boolean)
	return { reasons, words: words.sort() }
}

/** What jurors thought of it: how many, and how many of them that it breaks the rules. */
export async function jurorsOf({ id, round }: Review): Promise<{ all: number; breaks: number }> {
	const rows = await content()
		.read.select({ breaks: juror.breaks })
		.from(juror)
		.where(and(eq(juror.review, thingBytes(id)), eq(juror.round, round)))
	return { all: rows.length, breaks: rows.filter(({ breaks }) => breaks === 1).length }
}

/** What was decided about these things of one member's, by thing; what is still open as well. */
export async function reviewsOfThings(
	things: readonly ThingId[],
): Promise<ReadonlyMap<ThingId, Review>> {
	if (things.length === 0) return new Map()
	const rows = await content()
		.read.select()
		.from(review)
		.where(inArray(review.thing, things.map(thingBytes)))
		.orderBy(asc(review.id))
	return new Map(rows.map(reviewOf).map((one) => [one.thing, one]))
}
