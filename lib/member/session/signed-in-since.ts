import 'server-only'
import { presentSession } from './present-session'

/** When whoever is here signed in, in milliseconds since 1970 and by the second; null where nobody is. */
export async function signedInSince(): Promise<number | null> {
	const session = await presentSession()
	return session && session.since * 1000
}
