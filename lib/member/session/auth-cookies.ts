import type { CookieOption, CookiesOptions } from 'next-auth'
import { cookieName, cookieOptions, SESSION_COOKIE, SIGNED_IN_SECONDS } from '../cookie-names'

/** next-auth's own little helpers need not outlive a visit. */
const DAY_SECONDS = 24 * 3600

/** All six cookies that next-auth can set, under our names: on https none without the `__Host-` prefix. */
export function authCookies(): CookiesOptions {
	return {
		sessionToken: cookie(SESSION_COOKIE, SIGNED_IN_SECONDS),
		callbackUrl: cookie('treehole-callback', DAY_SECONDS),
		csrfToken: cookie('treehole-csrf', DAY_SECONDS),
		// The rest is for providers that Treehole does not have.
		pkceCodeVerifier: cookie('treehole-pkce', DAY_SECONDS),
		state: cookie('treehole-state', DAY_SECONDS),
		nonce: cookie('treehole-nonce', DAY_SECONDS),
	}
}

function cookie(name: string, maxAge: number): CookieOption {
	return { name: cookieName(name), options: cookieOptions('lax', maxAge) }
}
