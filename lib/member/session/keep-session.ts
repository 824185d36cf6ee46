import 'server-only'
import { cookies } from 'next/headers'
import { authCookies } from './auth-cookies'
import type { AuthAnswer } from './call-next-auth'

/** Of next-auth's cookies only the session is of use to a browser that signed in here. */
export async function keepSession(answer: AuthAnswer): Promise<boolean> {
	const { name } = authCookies().sessionToken
	const session = answer.cookies.find((cookie) => cookie.name === name && cookie.value)
	if (session) (await cookies()).set(session)
	return session !== undefined
}
