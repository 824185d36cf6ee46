import 'server-only'
import { decode, encode, type JWT, type JWTDecodeParams, type JWTEncodeParams } from 'next-auth/jwt'
import { z } from 'zod'
import type { SecretKey } from '@/lib/keys/secret-key'
import { webKeys } from '@/lib/keys/web-keys'

/** All that a session says: which circles its holder may read. Never who that is. */
export interface Session {
	readonly circles: readonly 'everyone'[]
	/** When it was issued, in seconds since 1970. */
	readonly iat: number
}

const sessionShape = z.object({ circles: z.array(z.literal('everyone')), iat: z.number() })

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
	return parsed.success ? parsed.data : null
}
