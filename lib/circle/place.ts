import { createHash } from 'node:crypto'
import { type CircleId, thingIdFromBytes } from '@/lib/crypto/id'
import type { CircleView } from './circle'
import { PLACES, type Place } from './places'

/** Places by their circle's id, which follows from the code: a place is the same circle in every store. */
const BY_ID: ReadonlyMap<CircleId, Place> = new Map(
	PLACES.map((place) => [placeCircle(place.code), place]),
)
const BY_CODE: ReadonlyMap<string, Place> = new Map(PLACES.map((place) => [place.code, place]))

export function placeCircle(code: string): CircleId {
	const hash = createHash('sha256').update(`treehole/1/place/${code}`).digest()
	return thingIdFromBytes(new Uint8Array(hash.subarray(0, 16)))
}

export function placeOf(circle: CircleId): Place | null {
	return BY_ID.get(circle) ?? null
}

export function placeByCode(code: string): Place | null {
	return BY_CODE.get(code) ?? null
}

/** A place in which nobody has been yet: it has no row. */
export function emptyPlace({ code }: Place): CircleView {
	const id = placeCircle(code)
	return { id, kind: 'place', name: code, crowd: 0, shown: false, open: true }
}
