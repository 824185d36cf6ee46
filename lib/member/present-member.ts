import 'server-only'
import { cookies } from 'next/headers'
import { webKeys } from '@/lib/keys/web-keys'
import { cookieName, cookieOptions } from './cookie-names'
import { openPresent, type Present, sealPresent } from './member-cookie'
import { readSession } from './session-token'

/** next-auth's session; Lax, so that a followed link arrives signed in. */
export const SESSION_COOKIE = 'treehole-session'
/** S; Strict, so that no other site can make a request that carries it. */
export const SECRET_COOKIE = 'treehole-s'

/** The member who sent this request, or null. Needs both: a session that is not over, and S in its own cookie. */
export async function presentMember(now: number = Date.now()): Promise<Present | null> {
	const jar = await cookies()
	const sealed = jar.get(cookieName(SECRET_COOKIE))?.value
	if (!sealed) return null
	const session = await readSession(jar.get(cookieName(SESSION_COOKIE))?.value)
	return session && openPresent(webKeys().cookie, sealed, now)
}

/** Puts S into its cookie for another 30 days; only actions and route handlers may. */
export async function keepPresent(present: Present, now: number = Date.now()): Promise<void> {
	const sealed = sealPresent(webKeys().cookie, present, now)
	const jar = await cookies()
	jar.set(cookieName(SECRET_COOKIE), sealed, cookieOptions('strict'))
}

/** After telling: this device's "my things" goes on at `next`. Only actions and route handlers may. */
export async function rememberNextIndex(next: number): Promise<void> {
	const present = await presentMember()
	if (present && next > present.nextHint) await keepPresent({ ...present, nextHint: next })
}
