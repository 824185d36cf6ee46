import 'server-only'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { decision, review } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { prepared } from '@/db/dialect/prepared'
import { thingIdFromBytes } from '@/lib/crypto/id'
import { decisionMark, type MemberSecret } from '@/lib/mark/member-marks'
import { mayDecideOf } from '@/lib/steward/may-decide'
import { type Review, reviewOf } from './review'

/** Reviews on one page of the queue. */
export const QUEUE_STRETCH = 20
/**
 * Cases that are looked at together: some are left out, for this steward is no judge of them or has decided, and who decided the most
 * pressing five hundred has all of them before the first that waits.
 */
const LOOKS = [40, 640, 640] as const

/** One page of the queue and the cursor of the next, null at the end; a page can be empty and have a next. */
export interface QueuePage {
	readonly reviews: readonly Review[]
	readonly next: string | null
}

type Row = typeof review.$inferSelect
type Place = Pick<Row, 'priority' | 'id'>

/** A case in its place, and the mark of one who decided it in this round. */
interface Candidate extends Place {
	readonly mark: Uint8Array | null
}

/**
 * Cases in one state below a place, with who decided. A row value both engines find in the index; `a < x OR (a = x AND b < y)` they would
 * walk (30 ms of 100,000 cases).
 */
const below = prepared<Candidate>('queue_below', (read) => {
	const { state, priority, id, round } = review
	const place = sql`(${priority}, ${id}) < (${sql.placeholder('priority')}, ${sql.placeholder('id')})`
	const some = read
		.select({ id, priority, round })
		.from(review)
		.where(and(eq(state, sql.placeholder('state')), place))
		.orderBy(desc(priority), desc(id))
		.limit(sql.placeholder('most'))
		.as('some')
	return read
		.select({ id: some.id, priority: some.priority, mark: decision.mark })
		.from(some)
		.leftJoin(decision, and(eq(decision.review, some.id), eq(decision.round, some.round)))
		.orderBy(desc(some.priority), desc(some.id))
})

/** Above every case. */
const TOP: Place = { priority: Number.MAX_SAFE_INTEGER, id: new Uint8Array(16).fill(0xff) }

/**
 * What waits for this steward, most pressing first: appeals among the rest. Left out are reviews that they decided in this round, and those
 * in which they are no judge, without a word of it.
 */
export async function queue(member: MemberSecret, after: string | null): Promise<QueuePage> {
	const found: Row[] = []
	let cursor = parseCursor(after) ?? TOP
	for (const look of LOOKS) {
		const cases = await casesBelow(cursor, look)
		found.push(...(await theirs(member, cases, QUEUE_STRETCH + 1 - found.length)))
		cursor = cases.at(-1)?.[0] ?? cursor
		if (found.length > QUEUE_STRETCH) break
		if (cases.length < look) return pageOf(found, null)
	}
	const page = found.slice(0, QUEUE_STRETCH)
	return pageOf(page, found.length > QUEUE_STRETCH ? (page.at(-1) ?? null) : cursor)
}

function pageOf(rows: readonly Row[], last: Place | null): QueuePage {
	return { reviews: rows.map(reviewOf), next: last && cursorOf(last) }
}

/** At most so many cases below a place, the most pressing first; each once for everybody who decided it, or once. */
async function casesBelow({ priority, id }: Place, most: number): Promise<Candidate[][]> {
	const rows = await Promise.all(
		(['open', 'appealed'] as const).map((state) =>
			below(content().read, { state, priority, id, most }),
		),
	)
	const cases: Candidate[][] = []
	for (const row of rows.flat().sort(byPlace)) {
		const last = cases.at(-1)
		if (last?.[0] && byPlace(last[0], row) === 0) last.push(row)
		else cases.push([row])
	}
	return cases.slice(0, most)
}

function byPlace(a: Place, b: Place): number {
	return b.priority - a.priority || Buffer.compare(b.id, a.id)
}

/** Those of the cases that wait for this steward, at most so many: what nobody asks for is not looked at. */
async function theirs(
	member: MemberSecret,
	cases: readonly (readonly Candidate[])[],
	most: number,
): Promise<Row[]> {
	const left = cases.filter((votes) => !votes.some((vote) => isBy(member, vote)))
	const found: Row[] = []
	for (let at = 0; at < left.length && found.length < most; at += QUEUE_STRETCH + 1) {
		const ids = left.slice(at, at + QUEUE_STRETCH + 1).flatMap(([one]) => (one ? [one.id] : []))
		const rows = await content().read.select().from(review).where(inArray(review.id, ids))
		const judged = await mayDecideOf(member, rows.map(reviewOf))
		found.push(...rows.sort(byPlace).filter(({ id }) => judged.has(thingIdFromBytes(id))))
	}
	return found.slice(0, most)
}

function isBy(member: MemberSecret, { id, mark }: Candidate): boolean {
	return mark !== null && Buffer.compare(decisionMark(member, thingIdFromBytes(id)), mark) === 0
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
