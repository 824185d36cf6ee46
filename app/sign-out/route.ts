import { cookies } from 'next/headers'
import { parseLocale } from '@/i18n/locales'
import { cookieOptions } from '@/lib/member/cookie-names'

/**
 * Every cookie is ended by name, for "cookies" would empty the operator's whole domain, with the sign-ins of its other
 * sites. "storage" takes drafts and the service worker, which the next page sets up anew.
 */
const EMPTIED = '"cache", "storage"'

/**
 * POST /sign-out from any plain form: the session and S leave this browser, and so does everything that pages kept
 * there. A route and not an action, for only a route can set that header (Clear-Site-Data, section 3).
 */
export async function POST(request: Request): Promise<Response> {
	// Another site must not be able to wipe this one.
	if (!isOwn(request)) return new Response(null, { status: 403 })
	const jar = await cookies()
	for (const { name } of jar.getAll()) jar.set(name, '', cookieOptions('strict', 0))
	const form = await request.formData().catch(() => new FormData())
	const locale = parseLocale(String(form.get('locale'))) ?? 'en'
	return new Response(null, {
		status: 303,
		headers: {
			location: `/${locale}`,
			'cache-control': 'no-store',
			'clear-site-data': EMPTIED,
		},
	})
}

/** Browsers name the sending page's origin with every POST. */
function isOwn({ headers }: Request): boolean {
	const origin = headers.get('origin')
	return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get('host')
}
