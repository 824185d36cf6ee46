import 'server-only'
import { eq } from 'drizzle-orm'
import { review } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { circleIdOf } from '@/lib/circle/circle-queries'
import { type CircleId, type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { type Measure, parseMeasure } from './measure'
import { parseReason, type Reason } from './reason'

/** What was reported, and how far it is; see the table. */
export interface Review {
	readonly id: ThingId
	readonly thing: ThingId
	readonly thread: ThingId
	readonly circle: CircleId | null
	readonly state: 'open' | 'appealed' | 'closed'
	readonly round: number
	readonly severity: number
	readonly weight: number
	readonly reporters: number
	/** How many of them have an account. */
	readonly members: number
	/** Whether nobody may read it now, and whether its teller deleted it before it was decided. */
	readonly hidden: boolean
	readonly deleted: boolean
	/** Null before the first decision. */
	readonly measure: Measure | null
	readonly rule: Reason | null
	/** Hours since 1970; `decided` is 0 before the first decision. */
	readonly opened: number
	readonly decided: number
	readonly appeal: Uint8Array | null
}

type Row = typeof review.$inferSelect

export function reviewOf(row: Row): Review {
	const { state, round, severity, weight, reporters, members, opened, decided, appeal } = row
	return {
		...{ state, round, severity, weight, reporters, members, opened, decided, appeal },
		id: thingIdFromBytes(row.id),
		thing: thingIdFromBytes(row.thing),
		thread: thingIdFromBytes(row.thread),
		circle: circleIdOf(row.circle),
		hidden: row.hidden > 0,
		deleted: row.hidden === 2,
		measure: parseMeasure(row.measure),
		rule: parseReason(row.rule),
	}
}

export async function reviewById(id: ThingId): Promise<Review | null> {
	const [row] = await content()
		.read.select()
		.from(review)
		.where(eq(review.id, thingBytes(id)))
	return row ? reviewOf(row) : null
}

/** What is known of a thing that was reported; null where nobody ever did. */
export async function reviewOfThing(thing: ThingId): Promise<Review | null> {
	const [row] = await content()
		.read.select()
		.from(review)
		.where(eq(review.thing, thingBytes(thing)))
	return row ? reviewOf(row) : null
}

/** Weights (tenths of a person) and members from which on something is hidden before stewards have looked. */
export const HIDES_AT = { weight: 20, members: 2 } as const

/**
 * The order of the queue in SQL, highest first: what is severe, then what weighs most, then what waits longest; one number, below 2^53.
 * Postgres multiplies two integers in 32 bits, so one of them says that it is longer.
 */
export const PRIORITY_IN_SQL =
	'severity * 100000000000000 + (CASE WHEN weight > 99999 THEN 99999 ELSE weight END) * CAST(100000000 AS bigint) + (99999999 - opened)'
