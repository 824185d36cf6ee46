import { createHash } from 'node:crypto'
import { PART_BYTES } from './push-record'

/** Where and for whom a browser lets itself be pushed to (Push API, PushSubscription), and its page's language. */
export interface Subscription {
	readonly endpoint: string
	/** Uncompressed P-256 point (65 bytes) and authentication secret (16 bytes): RFC 8291. */
	readonly p256dh: Uint8Array
	readonly auth: Uint8Array
	readonly language: 'en' | 'zh'
}

/** Rows of one device: always as many, however long its endpoint. */
export const PARTS = 12

const LANGUAGES = ['en', 'zh'] as const
const POINT_AT = 1
const AUTH_AT = POINT_AT + 65
const LENGTH_AT = AUTH_AT + 16
const ENDPOINT_AT = LENGTH_AT + 2

/** The device's name inside the vault: a hash of its endpoint, which nobody else knows. */
export function deviceOf(endpoint: string): Uint8Array {
	return new Uint8Array(createHash('sha256').update(endpoint).digest().subarray(0, 16))
}

/** language(1) ‖ p256dh(65) ‖ auth(16) ‖ length(2) ‖ endpoint ‖ zeros, cut into its parts. */
export function partsOf({ endpoint, p256dh, auth, language }: Subscription): Uint8Array[] {
	const bytes = Buffer.alloc(PARTS * PART_BYTES)
	bytes[0] = LANGUAGES.indexOf(language)
	bytes.set(p256dh, POINT_AT)
	bytes.set(auth, AUTH_AT)
	bytes.writeUInt16BE(Buffer.byteLength(endpoint), LENGTH_AT)
	bytes.write(endpoint, ENDPOINT_AT)
	return Array.from(
		{ length: PARTS },
		(_, part) => new Uint8Array(bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES)),
	)
}

export function subscriptionOf(parts: readonly Uint8Array[]): Subscription {
	const bytes = Buffer.concat(parts)
	const length = bytes.readUInt16BE(LENGTH_AT)
	return {
		language: LANGUAGES[bytes[0] ?? 0] ?? 'en',
		p256dh: new Uint8Array(bytes.subarray(POINT_AT, AUTH_AT)),
		auth: new Uint8Array(bytes.subarray(AUTH_AT, LENGTH_AT)),
		endpoint: bytes.toString('utf8', ENDPOINT_AT, ENDPOINT_AT + length),
	}
}
