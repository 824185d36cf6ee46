import { type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'

/** Bytes of a vault row's key. */
export const LABEL_BYTES = 16

/** Bytes of a record: what the keeper wraps (28 more) into a row of 144. */
export const RECORD_BYTES = 116

/** Bytes of a record behind its direction byte: a sealed standing, or an encrypted entry of "my things". */
export const INNER_BYTES = RECORD_BYTES - 1

/** Which way a row points; only inside the keeper's envelope, so that a row does not tell. */
export const DIRECTIONS = { seal: 1, mine: 2, check: 3, push: 4 } as const
export type Direction = keyof typeof DIRECTIONS

/** direction(1) ‖ inner(115). */
export function recordOf(direction: Direction, inner: Uint8Array): Uint8Array {
	if (inner.length !== INNER_BYTES) throw new Error(`a record holds ${INNER_BYTES} bytes`)
	const record = new Uint8Array(RECORD_BYTES)
	record[0] = DIRECTIONS[direction]
	record.set(inner, 1)
	return record
}

/** The direction of a record, or null for a byte that no version of ours writes. */
export function directionOf(record: Uint8Array): Direction | null {
	for (const name of Object.keys(DIRECTIONS) as Direction[]) {
		if (DIRECTIONS[name] === record[0]) return name
	}
	return null
}

export function innerOf(record: Uint8Array): Uint8Array {
	return record.subarray(1)
}

/** What was told, or a thread of somebody's that is followed. */
export type Kind = 'secret' | 'reply' | 'follow'

/** An entry of "my things": a thing, or what is left of one (`gone`). */
export type Entry = { readonly kind: Kind; readonly thing: ThingId } | 'gone'

const ENTRY_VERSION = 1
const KINDS = ['gone', 'secret', 'reply', 'follow'] as const

/** version(1) ‖ kind(1) ‖ thing(16) ‖ zeros, 87 bytes: with GCM's 28 it is an inner part. */
export const ENTRY_BYTES = INNER_BYTES - 28

export function encodeEntry(entry: Entry): Uint8Array {
	const bytes = new Uint8Array(ENTRY_BYTES)
	bytes[0] = ENTRY_VERSION
	bytes[1] = KINDS.indexOf(entry === 'gone' ? 'gone' : entry.kind)
	if (entry !== 'gone') bytes.set(thingBytes(entry.thing), 2)
	return bytes
}

/** The entry, or null for a version this code does not know. */
export function decodeEntry(bytes: Uint8Array): Entry | null {
	const kind = KINDS[bytes[1] ?? -1]
	if (bytes[0] !== ENTRY_VERSION || !kind) return null
	return kind === 'gone' ? 'gone' : { kind, thing: thingIdFromBytes(bytes.subarray(2, 18)) }
}
