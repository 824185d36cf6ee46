import 'server-only'
import { decode, encode, type JWT, type JWTDecodeParams, type JWTEncodeParams } from 'next-auth/jwt'
import { z } from 'zod'
import { type CircleId, parseThingId } from '@/lib/crypto/id'
import type { SecretKey } from '@/lib/keys/secret-key'
import { webKeys } from '@/lib/keys/web-keys'

/** Which circles beside those of everybody the holder may read, and how old that is: seconds since 1970. */
export interface SessionCircles {
	readonly readable: readonly CircleId[]
	/** Those of them that their home leaves out. */
	readonly muted: readonly CircleId[]
	/** When it was last decided that these hold. */
	readonly checked: number
	/** When the keeper was last asked. */
	readonly asked: number
}

/** All that a session says. Never whose it is. */
export interface Session {
	readonly circles: SessionCircles
	/** When its holder signed in here, in seconds since 1970; 0 in sessions of before that was said. */
	readonly since: number
	/** When it was issued, in seconds since 1970: it is issued anew while somebody is here. */
	readonly iat: number
}

/** A reader who was removed is out within this. */
export const CIRCLES_HOLD_MS = 5 * 60_000

export function areFresh({ checked }: SessionCircles, now: number): boolean {
	return now - checked * 1000 < CIRCLES_HOLD_MS
}

const circleId = z.custom<CircleId>(
	(text) => typeof text === 'string' && parseThingId(text) !== null,
)
/** Sessions of before there were circles hold none, and nothing of when. */
const sessionShape = z.object({
	read: z.array(circleId).default([]),
	/** Places in `read`: a second list of ids would not fit into a cookie. */
	muted: z.array(z.int().min(0)).default([]),
	checked: z.number().default(0),
	asked: z.number().default(0),
	since: z.number().default(0),
	iat: z.number(),
})

/** Ids come in steps of so many, the last filled up: the length of a cookie shall not count somebody's circles. */
const STEP = 8

/** Circles as the claims of a session. */
export function tokenOf({ readable, muted, checked, asked }: SessionCircles): JWT {
	const missing = Math.ceil((readable.length + 1) / STEP) * STEP - readable.length
	const pad = '_'.repeat(missing * ID_CHARACTERS)
	const places = readable.flatMap((id, at) => (muted.includes(id) ? [at] : []))
	return { read: [...readable], muted: places, checked, asked, pad }
}

/** An id with its quotes and comma. */
const ID_CHARACTERS = 25

/** The key as next-auth wants it: text, from which it derives its own (HKDF). */
export function sessionSecret(key: SecretKey = webKeys().session.current): string {
	return Buffer.from(key.reveal()).toString('base64url')
}

/** next-auth's `jwt.encode`: an encrypted JWT (A256GCM) under the newest key. */
export function encodeSession(params: JWTEncodeParams): Promise<string> {
	return encode({ ...params, secret: sessionSecret() })
}

/** next-auth's `jwt.decode`: under whichever key of the ring fits, so that a new key signs nobody out. */
export async function decodeSession({
	token,
}: Pick<JWTDecodeParams, 'token'>): Promise<JWT | null> {
	for (const key of webKeys().session.all) {
		const opened = await decode({ token, secret: sessionSecret(key) }).catch(() => null)
		if (opened) return opened
	}
	return null
}

/** The session in a cookie's value, or null when there is none, or it is forged or over. */
export async function readSession(token: string | undefined): Promise<Session | null> {
	const parsed = sessionShape.safeParse(await decodeSession({ token }))
	if (!parsed.success) return null
	const { iat, since, read: readable, muted: places, ...when } = parsed.data
	const muted = places.flatMap((at) => readable[at] ?? [])
	return { iat, since, circles: { readable, muted, ...when } }
}
