import 'server-only'
import type { ThingId } from '@/lib/crypto/id'
import { thingBytes } from '@/lib/crypto/id'
import { webKeys } from '@/lib/keys/web-keys'
import type { Telling } from './telling'

/** A secret between telling and release. Its time of release is inside the seal, so that no file tells when it was told. */
export interface WaitingSecret extends Omit<Telling, 'when' | 'ticket'> {
	/** Milliseconds since 1970. */
	readonly releaseAt: number
	/** The teller's mask mark in the thread, base64url: who holds it may take the secret back. */
	readonly tellerMark: string
}

const BLOCK = 512

/** GCM(K_waiting, length(4) ‖ JSON ‖ zeros up to a multiple of 512, aad = id): the length tells little of the text. */
export function sealWaiting(id: ThingId, secret: WaitingSecret): Uint8Array {
	const json = Buffer.from(JSON.stringify(secret))
	const padded = Buffer.alloc(Math.ceil((json.length + 4) / BLOCK) * BLOCK)
	padded.writeUInt32BE(json.length)
	padded.set(json, 4)
	return webKeys().waiting.encrypt(padded, thingBytes(id))
}

/** The secret, or null when no waiting key of the ring opens it. */
export function openWaiting(id: ThingId, body: Uint8Array): WaitingSecret | null {
	const padded = webKeys().waiting.decrypt(body, thingBytes(id))
	if (!padded) return null
	const bytes = Buffer.from(padded)
	const json = bytes.subarray(4, 4 + bytes.readUInt32BE()).toString()
	return JSON.parse(json) as WaitingSecret
}
