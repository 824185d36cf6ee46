import 'server-only'
import { cookies } from 'next/headers'
import { cookieName, SESSION_COOKIE, SIGNED_IN_SECONDS } from '../cookie-names'
import { authCookies } from './auth-cookies'
import { encodeSession, readSession, type SessionCircles, tokenOf } from './session-token'

/** Puts circles into the session of this browser, if there is one. Only in actions and route handlers. */
export async function keepCircles(circles: SessionCircles): Promise<void> {
	const jar = await cookies()
	const session = await readSession(jar.get(cookieName(SESSION_COOKIE))?.value)
	if (!session) return
	const { name, options } = authCookies().sessionToken
	const token = { ...tokenOf(circles), since: session.since }
	const value = await encodeSession({ token, secret: '', maxAge: SIGNED_IN_SECONDS })
	jar.set(name, value, options)
}
