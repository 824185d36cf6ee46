import 'server-only'
import { WriteFailure } from '@/db/dialect/writer'
import type { ThingId } from '@/lib/crypto/id'
import { thingOfTicket } from './ticket'

/**
 * Tellings of one member at once all want the next place of "my things", and each round lets one have it: a little
 * more than anybody's budget of replies.
 */
const MOST_TRIES = 20

/** Runs `write`, again on a conflict, until the ticket has become a thing; an earlier one is handed to `again`. */
export async function oncePerTicket<T>(
	ticket: Uint8Array,
	write: () => Promise<T>,
	again: (thing: ThingId) => T | Promise<T>,
): Promise<T> {
	for (let tries = 1; ; tries++) {
		try {
			return await write()
		} catch (error) {
			if (!(error instanceof WriteFailure) || error.reason !== 'conflict') throw error
			const told = await thingOfTicket(ticket)
			if (told) return again(told)
			if (tries === MOST_TRIES) throw error
		}
	}
}
