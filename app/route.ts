import { cookies, headers } from 'next/headers'
import { LANGUAGE_COOKIE, languageCookie } from '@/i18n/language-cookie'
import { preferredLocale } from '@/i18n/preferred'

/** The bare address leads to the feed in the reader's language. */
export async function GET(): Promise<Response> {
	const jar = await cookies()
	const accepted = (await headers()).get('accept-language')
	const locale = preferredLocale(jar.get(LANGUAGE_COOKIE)?.value, accepted)
	jar.set(LANGUAGE_COOKIE, locale, languageCookie)
	return new Response(null, {
		status: 307,
		headers: { location: `/${locale}`, vary: 'accept-language, cookie' },
	})
}
