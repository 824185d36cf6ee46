import { cookies } from 'next/headers'
import { parseLocale } from '@/i18n/locales'
import { cookieName, cookieOptions, SECRET_COOKIE, SESSION_COOKIE } from '@/lib/member/cookie-names'

/**
 * POST /sign-out from any plain form: the session and S leave this browser, and so does everything that pages kept
 * there (drafts, kept pages, the service worker). A route and not an action, for only a route can set that header.
 */
export async function POST(request: Request): Promise<Response> {
	// Another site must not be able to wipe this one.
	if (!isOwn(request)) return new Response(null, { status: 403 })
	const jar = await cookies()
	for (const name of [SESSION_COOKIE, SECRET_COOKIE]) {
		jar.set(cookieName(name), '', cookieOptions('strict', 0))
	}
	const form = await request.formData().catch(() => new FormData())
	const locale = parseLocale(String(form.get('locale'))) ?? 'en'
	return new Response(null, {
		status: 303,
		headers: {
			location: `/${locale}`,
			'cache-control': 'no-store',
			'clear-site-data': '"cache", "cookies", "storage"',
		},
	})
}

/** Browsers name the sending page's origin with every POST. */
function isOwn({ headers }: Request): boolean {
	const origin = headers.get('origin')
	return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get('host')
}
