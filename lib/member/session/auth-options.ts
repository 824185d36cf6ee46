import 'server-only'
import type { AuthOptions } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import type { Locale } from '@/i18n/locales'
import { config } from '@/lib/config/config'
import { announceOrigin } from '@/lib/config/next-auth-origin'
import { SIGNED_IN_SECONDS } from '../cookie-names'
import { forgetPresent, renewPresent } from '../present-member'
import { authCookies } from './auth-cookies'
import { decodeSession, encodeSession, sessionSecret } from './session-token'

/** How old, in seconds, a session may grow before it is issued anew. */
export const ROTATE_AFTER = 24 * 3600

/**
 * next-auth's settings, made for each call because keys and settings are read when the process runs. It carries a
 * session that says which circles may be read and since when, and nothing about whose it is: S has its own cookie. Without providers it
 * renews and ends sessions, and reaches nothing of the vault.
 */
export function authOptions(locale: Locale, providers: AuthOptions['providers'] = []): AuthOptions {
	announceOrigin()
	const signIn = `/${locale}/sign-in`
	return {
		providers: [...providers],
		secret: sessionSecret(),
		session: { strategy: 'jwt', maxAge: SIGNED_IN_SECONDS, updateAge: ROTATE_AFTER },
		jwt: { encode: encodeSession, decode: decodeSession },
		callbacks: {
			// Only our own claims go on; who signs in, which is when there is a user, begins without circles.
			jwt: ({ token: { read, muted, checked, asked, pad, since }, user }): JWT => ({
				since: user ? Math.floor(Date.now() / 1000) : since,
				...(Array.isArray(read) && { read, muted, checked, asked, pad }),
			}),
			session: ({ session }) => ({ expires: session.expires }),
		},
		events: { session: () => renewPresent(), signOut: () => forgetPresent() },
		cookies: authCookies(),
		useSecureCookies: config().secure,
		pages: { signIn, signOut: signIn, error: signIn, verifyRequest: signIn, newUser: signIn },
		logger: SILENT,
	}
}

/** What goes wrong reaches the person as a refusal; next-auth's own messages carry what was sent, so none is kept. */
const SILENT = { error: () => undefined, warn: () => undefined, debug: () => undefined }
