/** No form of ours is larger: 500 graphemes are at most 4 kB of text. */
export const MOST_BODY_BYTES = 64 * 1024

/** What is read and thrown away of a refused body, so that a browser gets to see the answer. */
export const MOST_DISCARDED_BYTES = 1024 * 1024
export const LONGEST_DISCARD_MS = 2_000

/** Cookies, a router state and the usual headers are below 4 kB. */
export const MOST_HEADER_BYTES = 16 * 1024

/** Milliseconds; a phone at 30 kbit/s still sends its longest form in time. */
export const LONGEST_HEADERS_MS = 10_000
export const LONGEST_REQUEST_MS = 20_000
export const LONGEST_IDLE_MS = 15_000
/** No byte in either direction: a client that stopped reading. */
export const LONGEST_SILENCE_MS = 30_000

export const MOST_CONNECTIONS = 10_000
