import 'server-only'
import * as sodium from 'sodium-native'

/** What a sealed box adds: an ephemeral public key and a Poly1305 tag. */
export const SEAL_OVERHEAD = 48

/** Anybody can seal to a public key, only its private half opens: libsodium's crypto_box_seal (X25519, XSalsa20-Poly1305). */
export function sealTo(publicKey: Uint8Array, message: Uint8Array): Uint8Array {
	const sealed = Buffer.alloc(message.length + SEAL_OVERHEAD)
	sodium.crypto_box_seal(sealed, Buffer.from(message), Buffer.from(publicKey))
	return new Uint8Array(sealed)
}

/** The message, or null when it was not sealed to this pair or was changed. */
export function openSeal(privateKey: Uint8Array, sealed: Uint8Array): Uint8Array | null {
	if (sealed.length < SEAL_OVERHEAD) return null
	const message = Buffer.alloc(sealed.length - SEAL_OVERHEAD)
	const publicKey = Buffer.from(publicHalf(privateKey))
	const opened = sodium.crypto_box_seal_open(
		message,
		Buffer.from(sealed),
		publicKey,
		Buffer.from(privateKey),
	)
	return opened ? new Uint8Array(message) : null
}

/** The X25519 public key of a private one. */
export function publicHalf(privateKey: Uint8Array): Uint8Array {
	const publicKey = Buffer.alloc(32)
	sodium.crypto_scalarmult_base(publicKey, Buffer.from(privateKey))
	return new Uint8Array(publicKey)
}
