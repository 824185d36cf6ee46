import 'server-only'
import type { ThingId } from '@/lib/crypto/id'
import { thingBytes } from '@/lib/crypto/id'
import { padded, unpadded } from '@/lib/crypto/padded'
import { webKeys } from '@/lib/keys/web-keys'
import type { PhotoName } from '@/lib/photo/photo-name'
import type { Telling } from './telling'

/** A secret between telling and release. Its time of release is inside the seal, so that no file tells when it was told. */
export interface WaitingSecret extends Omit<Telling, 'when' | 'ticket' | 'edit' | 'alt'> {
	/** Milliseconds since 1970. */
	readonly releaseAt: number
	/** The teller's mask mark in the thread, base64url: who holds it may take the secret back. */
	readonly tellerMark: string
	/** Comes out with another of its circle, and alone only at `releaseAt`. */
	readonly company: boolean
	readonly photo?: WaitingPhoto
}

/** The photo of a secret that waits: only who opens the seal finds it, and can open it. The key in base64url. */
export interface WaitingPhoto {
	readonly name: PhotoName
	readonly key: string
	readonly alt: string
	/** Its perceptual hash, 8 bytes in base64url. */
	readonly print?: string
}

const BLOCK = 512

/** GCM(K_waiting, length(4) ‖ JSON ‖ zeros up to a multiple of 512, aad = id): the length tells little of the text. */
export function sealWaiting(id: ThingId, secret: WaitingSecret): Uint8Array {
	const json = Buffer.from(JSON.stringify(secret))
	return webKeys().waiting.encrypt(padded(json, BLOCK), thingBytes(id))
}

/** The secret, or null when no waiting key of the ring opens it. */
export function openWaiting(id: ThingId, body: Uint8Array): WaitingSecret | null {
	const whole = webKeys().waiting.decrypt(body, thingBytes(id))
	if (!whole) return null
	// What was told before there were circles is for everyone, and before there were veils has none.
	const told = { circle: null, company: false, veil: '' as const }
	return { ...told, ...(JSON.parse(Buffer.from(unpadded(whole)).toString()) as WaitingSecret) }
}
