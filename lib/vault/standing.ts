import { SEAL_OVERHEAD } from '@/lib/crypto/sealed-box'
import { INNER_BYTES } from './record'

const SEAL_VERSION = 1
const EPOCH_AT = 1
const STANDING_AT = 5
const STANDING_BYTES = 16

/** What a seal says once the keeper opened it: the teller's standing of an epoch, and never a member. */
export type Standing = { readonly epoch: number; readonly tag: Uint8Array }

/** version(1) ‖ epoch(4) ‖ standing(16) ‖ zeros, 67 bytes: with a sealed box's 48 it is an inner part. */
export function encodeStanding({ epoch, tag }: Standing): Uint8Array {
	const bytes = Buffer.alloc(INNER_BYTES - SEAL_OVERHEAD)
	bytes.writeUInt8(SEAL_VERSION)
	bytes.writeUInt32BE(epoch, EPOCH_AT)
	bytes.set(tag, STANDING_AT)
	return new Uint8Array(bytes)
}

/** The standing, or null for a version this code does not know. */
export function decodeStanding(message: Uint8Array): Standing | null {
	const bytes = Buffer.from(message)
	if (bytes.readUInt8() !== SEAL_VERSION) return null
	const tag = new Uint8Array(bytes.subarray(STANDING_AT, STANDING_AT + STANDING_BYTES))
	return { epoch: bytes.readUInt32BE(EPOCH_AT), tag }
}
