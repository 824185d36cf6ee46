import 'server-only'
import { cookies } from 'next/headers'
import { cookieName, SESSION_COOKIE } from '../cookie-names'
import { readSession } from './session-token'

/** When whoever is here signed in, in milliseconds since 1970 and by the second; null where nobody is. */
export async function signedInSince(): Promise<number | null> {
	const session = await readSession((await cookies()).get(cookieName(SESSION_COOKIE))?.value)
	return session && session.since * 1000
}
