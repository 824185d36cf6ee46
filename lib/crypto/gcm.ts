import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto'
import { randomBytesOf } from './random'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** 32 bytes; as a KeyObject a call costs a quarter (3 µs against 13). */
export type Key = Uint8Array | KeyObject

/** What AES-256-GCM adds to a plaintext: nonce in front, tag behind. */
export const GCM_OVERHEAD = NONCE_BYTES + TAG_BYTES

/** AES-256-GCM (NIST SP 800-38D): nonce ‖ ciphertext ‖ tag, bound to `aad`. */
export function encrypt(key: Key, plaintext: Uint8Array, aad: Uint8Array): Uint8Array {
	const nonce = randomBytesOf(NONCE_BYTES)
	const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad)
	const body = [nonce, cipher.update(plaintext), cipher.final()]
	return new Uint8Array(Buffer.concat([...body, cipher.getAuthTag()]))
}

/** The plaintext, or null when key, `aad` or bytes do not belong together. */
export function decrypt(key: Key, sealed: Uint8Array, aad: Uint8Array): Uint8Array | null {
	if (sealed.length < GCM_OVERHEAD) return null
	try {
		const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES))
		decipher.setAAD(aad).setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
		const body = decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES))
		return new Uint8Array(Buffer.concat([body, decipher.final()]))
	} catch {
		return null
	}
}
