import 'server-only'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { decision, juror, report, review } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { decisionMark, type MemberSecret } from '@/lib/mark/member-marks'
import { mayDecideOf } from '@/lib/steward/may-decide'
import { parseReason, type Reason } from './reason'
import { type Review, reviewOf } from './review'
import { openWords } from './sealed-words'

/** Reviews on one page of the queue. */
export const QUEUE_STRETCH = 20
/**
 * Rows that are looked at together, more with each look: some are left out, for this steward is no judge of them or has decided, and who
 * decided the most pressing five hundred has all of them before the first that waits.
 */
const LOOKS = [40, 160, 400, 400] as const

/** One page of the queue and the cursor of the next, null at the end; a page can be empty and have a next. */
export interface QueuePage {
	readonly reviews: readonly Review[]
	readonly next: string | null
}

type Row = typeof review.$inferSelect
type Place = Pick<Row, 'priority' | 'id'>

/**
 * What waits for this steward, most pressing first: appeals among the rest. Left out are reviews that they decided in this round, and those
 * in which they are no judge, without a word of it.
 */
export async function queue(member: MemberSecret, after: string | null): Promise<QueuePage> {
	const found: Row[] = []
	let cursor = parseCursor(after)
	for (const look of LOOKS) {
		const rows = await rowsAfter(cursor, look)
		found.push(...(await theirs(member, rows, QUEUE_STRETCH + 1 - found.length)))
		const isEnd = rows.length < look
		cursor = rows.at(-1) ?? cursor
		if (found.length > QUEUE_STRETCH) break
		if (isEnd) return pageOf(found, null)
	}
	const page = found.slice(0, QUEUE_STRETCH)
	return pageOf(page, found.length > QUEUE_STRETCH ? (page.at(-1) ?? null) : cursor)
}

function pageOf(rows: readonly Row[], last: Place | null): QueuePage {
	return { reviews: rows.map(reviewOf), next: last && cursorOf(last) }
}

async function rowsAfter(cursor: Place | null, most: number): Promise<Row[]> {
	const [open, appealed] = await Promise.all(
		(['open', 'appealed'] as const).map((state) =>
			content()
				.read.select()
				.from(review)
				.where(and(eq(review.state, state), cursor ? below(cursor) : undefined))
				.orderBy(desc(review.priority), desc(review.id))
				.limit(most),
		),
	)
	return [...(open ?? []), ...(appealed ?? [])]
		.sort((a, b) => b.priority - a.priority || Buffer.compare(b.id, a.id))
		.slice(0, most)
}

/** As a row value, which both engines find in the index; `a < x OR (a = x AND b < y)` they would walk (30 ms of 100,000 cases). */
function below({ priority, id }: Place) {
	return sql`(${review.priority}, ${review.id}) < (${priority}, ${id})`
}

/** Those of the rows that wait for this steward, at most so many: what nobody asks for is not looked at. */
async function theirs(member: MemberSecret, rows: readonly Row[], most: number): Promise<Row[]> {
	const left = await undecidedBy(member, rows)
	const found: Row[] = []
	for (let at = 0; at < left.length && found.length < most; at += QUEUE_STRETCH + 1) {
		const some = left.slice(at, at + QUEUE_STRETCH + 1)
		const judged = await mayDecideOf(member, some.map(reviewOf))
		found.push(...some.filter(({ id }) => judged.has(thingIdFromBytes(id))))
	}
	return found.slice(0, most)
}

/** All but those that this steward decided in this round. */
async function undecidedBy(member: MemberSecret, rows: readonly Row[]): Promise<Row[]> {
	if (rows.length === 0) return []
	const ids = rows.map(({ id }) => id)
	const votes = await content()
		.read.select({ review: decision.review, round: decision.round, mark: decision.mark })
		.from(decision)
		.where(inArray(decision.review, ids))
	const decided = new Set<string>()
	for (const { review: of, round, mark } of votes) {
		const id = thingIdFromBytes(of)
		if (Buffer.compare(decisionMark(member, id), mark) === 0) decided.add(`${id} ${round}`)
	}
	return rows.filter(({ id, round }) => !decided.has(`${thingIdFromBytes(id)} ${round}`))
}

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

const CURSOR = /^(\d{1,16})\.([\w-]{22})$/

function cursorOf({ priority, id }: Place): string {
	return `${priority}.${thingIdFromBytes(id)}`
}

function parseCursor(raw: string | null): Place | null {
	const found = CURSOR.exec(raw ?? '')
	if (!found) return null
	return {
		priority: Number(found[1]),
		id: new Uint8Array(Buffer.from(found[2] ?? '', 'base64url')),
	}
}
