import { and, type Column, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { type ThingId, thingBytes } from '@/lib/crypto/id'

/**
 * Queries for any number of things up to `most`, with one text each, so that they are prepared once: a shorter list
 * repeats its last thing. Every thing, or pair of thing and mark, is one search in an index.
 */
export function anyThing(thing: Column, most: number): SQL {
	return inArray(
		thing,
		Array.from({ length: most }, (_, at) => sql.placeholder(`thing${at}`)),
	)
}

export function anyPair(thing: Column, mark: Column, most: number): SQL | undefined {
	const each = Array.from({ length: most }, (_, at) =>
		and(eq(thing, sql.placeholder(`thing${at}`)), eq(mark, sql.placeholder(`mark${at}`))),
	)
	return or(...each)
}

type Slots = Record<string, Uint8Array>

/** The values for `anyThing`; at least one thing. */
export function thingSlots(things: readonly ThingId[], most: number): Slots {
	return slots('thing', things.map(thingBytes), most)
}

/** The values for `anyPair`; at least one thing. */
export function pairSlots(
	things: readonly ThingId[],
	markOf: (thing: ThingId) => Uint8Array,
	most: number,
): Slots {
	return { ...thingSlots(things, most), ...slots('mark', things.map(markOf), most) }
}

function slots(name: string, values: readonly Uint8Array[], most: number): Slots {
	const filled = Array.from({ length: most }, (_, at) => values[Math.min(at, values.length - 1)])
	return Object.fromEntries(filled.flatMap((value, at) => (value ? [[`${name}${at}`, value]] : [])))
}
