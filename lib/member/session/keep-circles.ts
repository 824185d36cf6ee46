import 'server-only'
import { cookies } from 'next/headers'
import { SIGNED_IN_SECONDS } from '../cookie-names'
import { authCookies } from './auth-cookies'
import { presentSession } from './present-session'
import { encodeSession, type SessionCircles, tokenOf } from './session-token'

/** Puts circles into the session of this browser, if there is one. Only in actions and route handlers. */
export async function keepCircles(circles: SessionCircles): Promise<void> {
	const session = await presentSession()
	if (!session) return
	const { name, options } = authCookies().sessionToken
	const token = { ...tokenOf(circles), since: session.since }
	const value = await encodeSession({ token, secret: '', maxAge: SIGNED_IN_SECONDS })
	const jar = await cookies()
	jar.set(name, value, options)
}
