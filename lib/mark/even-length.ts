import type { Marks } from './marks-queries'

/** `{"member":false,"hearts":[],"mine":[],"votes":{}}` */
const EMPTY_BYTES = 50
/** A thing that is one's own, with a heart and a vote: `"<22>",` twice and `"<22>":4,`. */
const THING_BYTES = 77

/**
 * Marks as JSON, with white space at the end: as long as the longest answer about so many things. TLS hides what an answer
 * says and not how long it is, and a longer one would tell whoever watches the wire that a thing is this reader's own.
 */
export function evenLength(marks: Marks & { readonly member: boolean }, things: number): string {
	return JSON.stringify(marks).padEnd(EMPTY_BYTES + things * THING_BYTES)
}

const STEP_BYTES = 4096

/** Text with white space at its end, in steps of 4 kB: about a hundred threads look like none. */
export function evenSteps(text: string): string {
	return text.padEnd(Math.ceil(text.length / STEP_BYTES) * STEP_BYTES)
}
