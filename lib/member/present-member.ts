import 'server-only'
import { cookies } from 'next/headers'
import { webKeys } from '@/lib/keys/web-keys'
import { cookieName, cookieOptions, SECRET_COOKIE } from './cookie-names'
import { openPresent, type Present, sealPresent } from './member-cookie'
import { presentSession } from './session/present-session'

/** The member who sent this request, or null. Needs both: a session that is not over, and S in its own cookie. */
export async function presentMember(now: number = Date.now()): Promise<Present | null> {
	const jar = await cookies()
	const sealed = jar.get(cookieName(SECRET_COOKIE))?.value
	if (!sealed) return null
	const session = await presentSession()
	return session && openPresent(webKeys().cookie, sealed, now)
}

/**
 * A session without S: who followed a link from another site comes like this, for browsers hold Strict cookies back then.
 * The next step from a page of ours brings it.
 */
export async function isHeldBack(): Promise<boolean> {
	const jar = await cookies()
	if (jar.has(cookieName(SECRET_COOKIE))) return false
	return (await presentSession()) !== null
}

/** Puts S into its cookie for another 30 days. This and what follows: only in actions and route handlers. */
export async function keepPresent(present: Present, now: number = Date.now()): Promise<void> {
	const sealed = sealPresent(webKeys().cookie, present, now)
	const jar = await cookies()
	jar.set(cookieName(SECRET_COOKIE), sealed, cookieOptions('strict'))
}

/** After telling: this device's "my things" goes on at `next`. */
export async function rememberNextIndex(next: number): Promise<void> {
	const present = await presentMember()
	if (present && next > present.nextHint) await keepPresent({ ...present, nextHint: next })
}

/** S stays as long as the session that next-auth has just renewed. */
export async function renewPresent(): Promise<void> {
	const present = await presentMember()
	if (present) await keepPresent(present)
}

/** Signing out: S leaves this browser. */
export async function forgetPresent(): Promise<void> {
	const jar = await cookies()
	jar.set(cookieName(SECRET_COOKIE), '', { ...cookieOptions('strict'), maxAge: 0 })
}
