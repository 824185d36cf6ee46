import { randomBytes } from 'node:crypto'
import { decrypt, encrypt } from '@/lib/crypto/gcm'
import { padded, unpadded } from '@/lib/crypto/padded'
import type { PhotoKind } from './photo'
import { type PhotoName, photoNameBytes } from './photo-name'

/** A photo as its secret keeps it: where it lies, what opens it, and what it shows. */
export interface SealedPhoto {
	readonly name: PhotoName
	/** 32 bytes, for this photo alone. */
	readonly key: Uint8Array
	readonly alt: string
}

/** A photo of 1080 × 1350 has 20 to 250 kB: a handful of sizes for all of them. */
const BLOCK = 64 * 1024

export function newPhotoKey(): Uint8Array {
	return new Uint8Array(randomBytes(32))
}

/** GCM(key, length(4) ‖ bytes ‖ zeros up to a multiple of 64 kB, aad = name ‖ kind). */
export function sealPhoto({ name, key }: SealedPhoto, kind: PhotoKind, bytes: Uint8Array) {
	return encrypt(key, padded(bytes, BLOCK), bound(name, kind))
}

/** The photo, or null when this is not its blob. */
export function openPhoto(
	{ name, key }: Pick<SealedPhoto, 'name' | 'key'>,
	kind: PhotoKind,
	blob: Uint8Array,
): Uint8Array | null {
	const whole = decrypt(key, blob, bound(name, kind))
	return whole && unpadded(whole)
}

function bound(name: PhotoName, kind: PhotoKind): Uint8Array {
	return Buffer.concat([photoNameBytes(name), Buffer.from(kind)])
}
