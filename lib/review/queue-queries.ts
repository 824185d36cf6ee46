import 'server-only'
import { inArray } from 'drizzle-orm'
import { review } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { thingIdFromBytes } from '@/lib/crypto/id'
import { decisionMarks, type MemberSecret } from '@/lib/mark/member-marks'
import { mayDecideOf } from '@/lib/steward/may-decide'
import {
	bytesOf,
	type Candidate,
	casesBelow,
	cursorOf,
	type Place,
	parseCursor,
	placeOf,
	TOP,
} from './queue-places'
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
		cursor = placeOf(cases.at(-1)?.[0]) ?? cursor
		if (found.length > QUEUE_STRETCH) break
		if (cases.length < look) return pageOf(found, null)
	}
	const page = found.slice(0, QUEUE_STRETCH)
	return pageOf(page, found.length > QUEUE_STRETCH ? (page.at(-1) ?? null) : cursor)
}

function pageOf(rows: readonly Row[], last: Place | null): QueuePage {
	return { reviews: rows.map(reviewOf), next: last && cursorOf(last) }
}

/** Those of the cases that wait for this steward, at most so many: what nobody asks for is not looked at. */
async function theirs(
	member: MemberSecret,
	cases: readonly (readonly Candidate[])[],
	most: number,
): Promise<Row[]> {
	const markOf = decisionMarks(member)
	// One engine says '' for what is not there.
	const isTheirs = (vote: Candidate) => !!vote.mark && markOf(bytesOf(vote)) === vote.mark
	const left = cases.filter((votes) => !votes.some(isTheirs))
	const found: Row[] = []
	for (let at = 0; at < left.length && found.length < most; at += QUEUE_STRETCH + 1) {
		const some = left.slice(at, at + QUEUE_STRETCH + 1).flatMap(([one]) => (one ? [one] : []))
		const rows = await rowsOf(some.map(bytesOf))
		const judged = await mayDecideOf(member, [...rows.values()].map(reviewOf))
		const inOrder = some.flatMap(({ id }) => rows.get(id) ?? [])
		found.push(...inOrder.filter(({ id }) => judged.has(thingIdFromBytes(id))))
	}
	return found.slice(0, most)
}

async function rowsOf(ids: Uint8Array[]): Promise<ReadonlyMap<string, Row>> {
	const rows = await content().read.select().from(review).where(inArray(review.id, ids))
	return new Map(rows.map((row) => [Buffer.from(row.id).toString('hex'), row]))
}
