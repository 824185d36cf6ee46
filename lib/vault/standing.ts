import { randomBytes } from 'node:crypto'
import { SEAL_OVERHEAD } from '@/lib/crypto/sealed-box'
import { INNER_BYTES } from './record'

const SEAL_VERSION = 1
const EPOCH_AT = 1
const STANDING_AT = 5
const STANDING_BYTES = 16
const NONCE_AT = STANDING_AT + STANDING_BYTES
const NONCE_BYTES = 16

/** A member's tag of one epoch, and never a member. */
export type Standing = { readonly epoch: number; readonly tag: Uint8Array }

/**
 * What a seal says once the keeper opened it: a standing, and 16 random bytes of this seal alone. What the keeper notes of a standing it
 * notes under a mark made from these, so that nothing tells any more what a note was about once its seal is gone.
 */
export type Sealed = Standing & { readonly nonce: Uint8Array }

/**
 * Of how many epochs a present member brings their tags. A sanction comes upon what was told in this epoch or the last and holds no
 * longer than one: by the third it is found to its end, without copying it from one tag to the next, which would tie the two at rest.
 */
export const EPOCHS_ASKED = 3

/** version(1) ‖ epoch(4) ‖ standing(16) ‖ nonce(16) ‖ zeros, 67 bytes: with a sealed box's 48 it is an inner part. */
export function encodeStanding({ epoch, tag }: Standing): Uint8Array {
	const bytes = Buffer.alloc(INNER_BYTES - SEAL_OVERHEAD)
	bytes.writeUInt8(SEAL_VERSION)
	bytes.writeUInt32BE(epoch, EPOCH_AT)
	bytes.set(tag, STANDING_AT)
	bytes.set(randomBytes(NONCE_BYTES), NONCE_AT)
	return new Uint8Array(bytes)
}

/** What was sealed, or null for a version this code does not know. */
export function decodeStanding(message: Uint8Array): Sealed | null {
	const bytes = Buffer.from(message)
	if (bytes.readUInt8() !== SEAL_VERSION) return null
	const part = (at: number, length: number) => new Uint8Array(bytes.subarray(at, at + length))
	return {
		epoch: bytes.readUInt32BE(EPOCH_AT),
		tag: part(STANDING_AT, STANDING_BYTES),
		nonce: part(NONCE_AT, NONCE_BYTES),
	}
}
