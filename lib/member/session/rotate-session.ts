import 'server-only'
import { cookies } from 'next/headers'
import { cookieName, SESSION_COOKIE } from '../cookie-names'
import { authOptions, ROTATE_AFTER } from './auth-options'
import { callNextAuth } from './call-next-auth'
import { keepSession } from './keep-session'
import { readSession } from './session-token'

/**
 * Another 30 days for who is here, once a day: S is renewed with the session. In an action or route handler that
 * members use anyway; it asks nobody, so it also serves where the vault must not be reached.
 */
export async function rotateSession(now: number = Date.now()): Promise<void> {
	const name = cookieName(SESSION_COOKIE)
	const token = (await cookies()).get(name)?.value
	const session = await readSession(token)
	if (!token || !session || now / 1000 - session.iat < ROTATE_AFTER) return
	await keepSession(await callNextAuth(authOptions('en'), 'GET', ['session'], { [name]: token }))
}
