import 'server-only'
import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { usedOnce } from '@/lib/guard/used-once'
import { webKeys } from '@/lib/keys/web-keys'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { CHALLENGE_COOKIE, cookieName, cookieOptions } from '../cookie-names'

/** Adding a passkey is bound to the member who began it; signing in to nobody. */
export type Ceremony =
	| { readonly does: 'add'; readonly secret: MemberSecret }
	| { readonly does: 'signIn' }

const MINUTES = 5
const CHALLENGE_AT = 8
const CHALLENGE_BYTES = 32

/**
 * A challenge for one ceremony in this browser (WebAuthn, section 13.4.3). The server keeps nothing: its cookie is
 * GCM(K_cookie, until in ms(8) ‖ challenge(32), aad = ceremony). Only in actions and route handlers.
 */
export async function makeChallengeCookie(
	ceremony: Ceremony,
	now: number = Date.now(),
): Promise<Uint8Array<ArrayBuffer>> {
	const bytes = Buffer.alloc(CHALLENGE_AT + CHALLENGE_BYTES)
	bytes.writeBigUInt64BE(BigInt(now + MINUTES * 60_000))
	bytes.set(randomBytes(CHALLENGE_BYTES), CHALLENGE_AT)
	const sealed = Buffer.from(webKeys().cookie.encrypt(bytes, purposeOf(ceremony)))
	const jar = await cookies()
	const options = cookieOptions('strict', MINUTES * 60)
	jar.set(cookieName(CHALLENGE_COOKIE), sealed.toString('base64url'), options)
	return new Uint8Array(bytes.subarray(CHALLENGE_AT))
}

/** The challenge that this browser was given for that ceremony, as base64url and only once; else null. */
export async function takeChallenge(
	ceremony: Ceremony,
	now: number = Date.now(),
): Promise<string | null> {
	const jar = await cookies()
	const sealed = jar.get(cookieName(CHALLENGE_COOKIE))?.value ?? ''
	const opened = webKeys().cookie.decrypt(Buffer.from(sealed, 'base64url'), purposeOf(ceremony))
	if (opened?.length !== CHALLENGE_AT + CHALLENGE_BYTES) return null
	jar.set(cookieName(CHALLENGE_COOKIE), '', cookieOptions('strict', 0))
	const bytes = Buffer.from(opened)
	const until = Number(bytes.readBigUInt64BE())
	const challenge = bytes.subarray(CHALLENGE_AT).toString('base64url')
	const fresh = now < until && usedOnce().use(`challenge ${challenge}`, until, now)
	return fresh ? challenge : null
}

function purposeOf(ceremony: Ceremony): Uint8Array {
	const secret = ceremony.does === 'add' ? ceremony.secret.reveal() : new Uint8Array()
	return Buffer.concat([Buffer.from(`treehole/1/passkey/${ceremony.does}`), secret])
}
