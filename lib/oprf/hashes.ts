/** Bytes in, 64 bytes out: SHA-512 of whichever library is at hand. */
export type Sha512 = (bytes: Uint8Array) => Uint8Array

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** CreateContextString(modeVOPRF, "ristretto255-SHA512") (RFC 9497, section 3.1). */
export const CONTEXT = concat(utf8('OPRFV1-'), Uint8Array.of(1), utf8('-ristretto255-SHA512'))
export const GROUP_DST = concat(utf8('HashToGroup-'), CONTEXT)
export const SCALAR_DST = concat(utf8('HashToScalar-'), CONTEXT)

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
	let at = 0
	for (const part of parts) {
		whole.set(part, at)
		at += part.length
	}
	return whole
}

/** Length in two bytes, then the bytes. */
export function framed(bytes: Uint8Array): Uint8Array {
	return concat(Uint8Array.of(bytes.length >> 8, bytes.length & 0xff), bytes)
}

const BLOCK_BYTES = 128

/** expand_message_xmd with SHA-512 (RFC 9380, section 5.3.1), for up to 64 bytes: one round. */
export function expandMessage(
	sha512: Sha512,
	message: Uint8Array,
	dst: Uint8Array,
	length: number,
): Uint8Array {
	const prime = concat(dst, Uint8Array.of(dst.length))
	const asked = Uint8Array.of(length >> 8, length & 0xff)
	const b0 = sha512(concat(new Uint8Array(BLOCK_BYTES), message, asked, Uint8Array.of(0), prime))
	return sha512(concat(b0, Uint8Array.of(1), prime)).subarray(0, length)
}
