import 'server-only'
import { cookies } from 'next/headers'
import { cookieName, SESSION_COOKIE } from '../cookie-names'
import { readSession, type Session } from './session-token'

/** The session that this request came with, or null when there is none or it is over. */
export async function presentSession(): Promise<Session | null> {
	return readSession((await cookies()).get(cookieName(SESSION_COOKIE))?.value)
}
