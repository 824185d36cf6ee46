import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { LANGUAGE_COOKIE, languageCookie } from '@/i18n/language-cookie'
import { parseLocale } from '@/i18n/locales'
import { parseBack } from '@/lib/settle/back'

/** Changes the language, remembers it, and goes on to the same page in it. */
export async function GET(
	request: Request,
	{ params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
	const locale = parseLocale((await params).locale)
	if (!locale) return new Response(null, { status: 404 })
	const jar = await cookies()
	jar.set(LANGUAGE_COOKIE, locale, languageCookie)
	const back = parseBack(new URL(request.url).searchParams.get('back'), `/${locale}`)
	redirect(back.replace(/^\/(en|zh)/, `/${locale}`))
}
