import { config } from '@/lib/config/config'

/** next-auth's session; Lax, so that a followed link arrives signed in. */
export const SESSION_COOKIE = 'treehole-session'
/** S; Strict, so that no other site can make a request that carries it. */
export const SECRET_COOKIE = 'treehole-s'
/** The question that a passkey has to answer. */
export const CHALLENGE_COOKIE = 'treehole-challenge'

const HOUR_SECONDS = 3600

/** How long a sign-in lasts when it is not used; every cookie of a member lives as long. */
export const SIGNED_IN_HOURS = 30 * 24
export const SIGNED_IN_SECONDS = SIGNED_IN_HOURS * HOUR_SECONDS

/**
 * The name of one of our cookies. On https the `__Host-` prefix makes browsers refuse it from another host,
 * from plain http and for part of the site (RFC 6265bis, section 4.1.3.2).
 */
export function cookieName(name: string): string {
	return config().secure ? `__Host-${name}` : name
}

/** What every cookie of ours has; `maxAge` in seconds. */
export function cookieOptions(sameSite: 'strict' | 'lax', maxAge = SIGNED_IN_SECONDS) {
	return { httpOnly: true, sameSite, path: '/', secure: config().secure, maxAge } as const
}
