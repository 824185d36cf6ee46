import 'server-only'
import { eq, lt } from 'drizzle-orm'
import { ticket } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type Statement, statement } from '@/db/dialect/statement'
import { type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { HOUR_MS } from '@/lib/time/hours'

const DAY_MS = 24 * HOUR_MS
const DAYS_KEPT = 2

const add = statement<{ mark: Uint8Array; thing: Uint8Array; day: number }>((slot) =>
	content()
		.read.insert(ticket)
		.values({ mark: slot('mark'), thing: slot('thing'), day: slot('day') }),
)

const expire = statement<{ day: number }>((slot) =>
	content()
		.read.delete(ticket)
		.where(lt(ticket.day, slot('day'))),
)

/** Remembers what a submission became; in the same write, so that a retry can never tell twice. */
export function ticketStatement(mark: Uint8Array, thing: ThingId, now: number): Statement {
	return add({ mark, thing: thingBytes(thing), day: Math.floor(now / DAY_MS) })
}

/** What an earlier try of the same submission told, or null. */
export async function thingOfTicket(mark: Uint8Array): Promise<ThingId | null> {
	const [row] = await content().read.select().from(ticket).where(eq(ticket.mark, mark))
	return row ? thingIdFromBytes(row.thing) : null
}

/** Forgets the tickets that grew too old for a retry: after an unlinking they could still say whose a thing was. */
export function expireTickets(now: number): Statement {
	return expire({ day: Math.floor(now / DAY_MS) - DAYS_KEPT })
}
