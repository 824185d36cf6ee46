import { randomBytesOf } from './random'

/** The public name of a secret or a reply: 16 random bytes as 22 base64url characters. */
export type ThingId = string & { readonly __thing: unique symbol }

/** The public name of a circle that is not everyone's: 16 bytes, written like a thing's. */
export type CircleId = ThingId

const ID_TEXT = /^[A-Za-z0-9_-]{21}[AQgw]$/

export function newThingId(): ThingId {
	return thingIdFromBytes(randomBytesOf(16))
}

export function thingIdFromBytes(bytes: Uint8Array): ThingId {
	return Buffer.from(bytes).toString('base64url') as ThingId
}

/** The id in a URL or a form, or null: only the one canonical spelling passes. */
export function parseThingId(text: string): ThingId | null {
	return ID_TEXT.test(text) ? (text as ThingId) : null
}

export function thingBytes(id: ThingId): Uint8Array {
	return new Uint8Array(Buffer.from(id, 'base64url'))
}
