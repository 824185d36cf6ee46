import 'server-only'
import { cookies } from 'next/headers'
import { cookieOptions } from '@/lib/member/cookie-names'

/**
 * Every cookie is ended by name, for "cookies" would empty the operator's whole domain, with the sign-ins of its other
 * sites. "storage" takes drafts and the service worker, which the next page sets up anew.
 */
const EMPTIED = '"cache", "storage"'

/**
 * The answer to a plain form after which the session, S and everything that pages kept are gone from its browser
 * (Clear-Site-Data, section 3), and which leads to `location`. 403 to forms of other sites: they must not be able to wipe.
 */
export async function forgetBrowser(request: Request, location: string): Promise<Response> {
	if (!isOwnForm(request)) return new Response(null, { status: 403 })
	const jar = await cookies()
	for (const { name } of jar.getAll()) jar.set(name, '', cookieOptions('strict', 0))
	return new Response(null, {
		status: 303,
		headers: { location, 'cache-control': 'no-store', 'clear-site-data': EMPTIED },
	})
}

/** Browsers name the sending page's origin with every POST. */
export function isOwnForm({ headers }: Request): boolean {
	const origin = headers.get('origin')
	return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get('host')
}
