import 'server-only'
import { and, asc, desc, eq, inArray, or, sql } from 'drizzle-orm'
import { decision, juror, report, review } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { decisionMark, type MemberSecret } from '@/lib/mark/member-marks'
import { mayDecide } from '@/lib/steward/may-decide'
import { partyIn } from '@/lib/steward/parties'
import { parseReason, type Reason } from './reason'
import { type Review, reviewOf } from './review'
import { openWords } from './sealed-words'

/** Reviews on one page of the queue. */
export const QUEUE_STRETCH = 20
/** Rows that are looked at together: some are left out, for this steward is no judge of them. */
const LOOKED_AT = 40
const MOST_LOOKS = 10

/** One page of the queue and the cursor of the next, null at the end. */
export interface QueuePage {
	readonly reviews: readonly Review[]
	readonly next: string | null
}

type Row = typeof review.$inferSelect

/**
 * What waits for this steward, most pressing first: appeals among the rest. Left out are reviews that they decided in this round, and those
 * in which they are no judge, without a word of it.
 */
export async function queue(member: MemberSecret, after: string | null): Promise<QueuePage> {
	const found: { row: Row; review: Review }[] = []
	let cursor = parseCursor(after)
	for (let look = 0; look < MOST_LOOKS && found.length <= QUEUE_STRETCH; look += 1) {
		const rows = await rowsAfter(cursor)
		found.push(...(await theirs(member, rows)))
		const last = rows.at(-1)
		if (!last || rows.length < LOOKED_AT) break
		cursor = { priority: last.priority, id: last.id }
	}
	const page = found.slice(0, QUEUE_STRETCH)
	const last = page.at(-1)
	const next = found.length > QUEUE_STRETCH && last ? cursorOf(last.row) : null
	return { reviews: page.map(({ review }) => review), next }
}

async function rowsAfter(cursor: Pick<Row, 'priority' | 'id'> | null): Promise<Row[]> {
	const [open, appealed] = await Promise.all(
		(['open', 'appealed'] as const).map((state) =>
			content()
				.read.select()
				.from(review)
				.where(and(eq(review.state, state), cursor ? below(cursor) : undefined))
				.orderBy(desc(review.priority), desc(review.id))
				.limit(LOOKED_AT),
		),
	)
	return [...(open ?? []), ...(appealed ?? [])]
		.sort((a, b) => b.priority - a.priority || Buffer.compare(b.id, a.id))
		.slice(0, LOOKED_AT)
}

/** As a row value, which both engines find in the index; `a < x OR (a = x AND b < y)` they would walk (30 ms of 100,000 cases). */
function below({ priority, id }: Pick<Row, 'priority' | 'id'>) {
	return sql`(${review.priority}, ${review.id}) < (${priority}, ${id})`
}

async function theirs(member: MemberSecret, rows: readonly Row[]) {
	const reviews = rows.map((row) => ({ row, review: reviewOf(row) }))
	const all = reviews.map((one) => one.review)
	const [party, decided] = await Promise.all([partyIn(member, all), decidedIn(member, all)])
	const left = reviews.filter(({ review: { id } }) => !party.has(id) && !decided.has(id))
	const may = await Promise.all(
		left.map(({ review }) => review.state === 'open' || mayDecide(member, review)),
	)
	return left.filter((_, at) => may[at])
}

/** Those that this steward decided in this round. */
async function decidedIn(
	member: MemberSecret,
	reviews: readonly Review[],
): Promise<ReadonlySet<ThingId>> {
	if (reviews.length === 0) return new Set()
	const rounds = new Map(reviews.map(({ id, round }) => [id, round]))
	const rows = await content()
		.read.select({ review: decision.review, round: decision.round })
		.from(decision)
		.where(
			or(
				...reviews.map(({ id }) =>
					and(eq(decision.review, thingBytes(id)), eq(decision.mark, decisionMark(member, id))),
				),
			),
		)
	const found = new Set<ThingId>()
	for (const row of rows) {
		const id = thingIdFromBytes(row.review)
		if (rounds.get(id) === row.round) found.add(id)
	}
	return found
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

function cursorOf({ priority, id }: Row): string {
	return `${priority}.${thingIdFromBytes(id)}`
}

function parseCursor(raw: string | null): Pick<Row, 'priority' | 'id'> | null {
	const found = CURSOR.exec(raw ?? '')
	if (!found) return null
	return {
		priority: Number(found[1]),
		id: new Uint8Array(Buffer.from(found[2] ?? '', 'base64url')),
	}
}
