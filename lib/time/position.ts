import { randomInt } from 'node:crypto'

/**
 * A secret's place in its feed: the hour of its release in the high 20 bits, 33 random bits below,
 * together a safe integer. Feeds sort by it, so the order within an hour says nothing.
 */
const RANDOM_SPAN = 2 ** 33

export function newPosition(hour: number): number {
	// randomInt takes spans up to 2^48.
	return hour * RANDOM_SPAN + randomInt(RANDOM_SPAN)
}

/** Lies above every position of the hours before, and below every one of this hour. */
export function positionsOf(hour: number): number {
	return hour * RANDOM_SPAN
}

export function hourOfPosition(position: number): number {
	return Math.floor(position / RANDOM_SPAN)
}
