import { MOST_PHOTO_BYTES } from '@/lib/photo/limits'

/** No form of ours without a photo is larger: 500 graphemes are at most 4 kB of text. */
export const MOST_BODY_BYTES = 64 * 1024

/** Forms that may carry a photo: the photo, and what goes around it. */
export const MOST_PHOTO_BODY_BYTES = MOST_PHOTO_BYTES + MOST_BODY_BYTES

/** What is read and thrown away of a refused body, so that a browser gets to see the answer. */
export const MOST_DISCARDED_BYTES = 1024 * 1024
export const LONGEST_DISCARD_MS = 2_000

/** How long, in milliseconds, and how much one client may take. */
export interface Limits {
	readonly headers: number
	readonly request: number
	/** Between two requests on one connection. */
	readonly idle: number
	/** No byte in either direction: a client that stopped reading. */
	readonly silence: number
	/** How often the first two are looked at. */
	readonly check: number
	readonly headerBytes: number
	readonly connections: number
}

/** A phone at 30 kbit/s still sends its longest form in time, one at 1 Mbit/s its largest photo; all our headers together are below 4 kB. */
export const LIMITS: Limits = {
	headers: 10_000,
	request: 70_000,
	idle: 15_000,
	silence: 30_000,
	check: 1_000,
	headerBytes: 16 * 1024,
	connections: 10_000,
}
