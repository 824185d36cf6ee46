import { eq } from 'drizzle-orm'
import { ticket } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { statement } from '@/db/dialect/statement'
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
		.where(eq(ticket.day, slot('day'))),
)

/** Remembers what a submission became; in the same write, so that a retry can never tell twice. */
export function ticketStatement(mark: Uint8Array, thing: ThingId, now: number) {
	return add({ mark, thing: thingBytes(thing), day: Math.floor(now / DAY_MS) })
}

/** What an earlier try of the same submission told, or null. */
export async function thingOfTicket(mark: Uint8Array): Promise<ThingId | null> {
	const [row] = await content().read.select().from(ticket).where(eq(ticket.mark, mark))
	return row ? thingIdFromBytes(row.thing) : null
}

/** Forgets the tickets of the days that just grew too old. */
export function expireTickets(now: number) {
	const today = Math.floor(now / DAY_MS)
	const old = Array.from({ length: 7 }, (_, at) => today - DAYS_KEPT - 1 - at)
	return old.map((day) => expire({ day }))
}
