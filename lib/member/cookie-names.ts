import { config } from '@/lib/config/config'

/** Whole days that a sign-in lasts without being used; every cookie of a member lives as long. */
export const SIGNED_IN_DAYS = 30

/**
 * The name of one of our cookies. On https the `__Host-` prefix makes browsers refuse it from another host,
 * from plain http and for part of the site (RFC 6265bis, section 4.1.3.2).
 */
export function cookieName(name: string): string {
	return config().secure ? `__Host-${name}` : name
}

/** What every cookie of ours has; `lax` for what must arrive with a followed link, `strict` for the rest. */
export function cookieOptions(sameSite: 'strict' | 'lax', days = SIGNED_IN_DAYS) {
	return {
		httpOnly: true,
		sameSite,
		path: '/',
		secure: config().secure,
		maxAge: days * 24 * 3600,
	} as const
}
