import { manifestOf } from '@/components/install/manifest'
import { parseDisguise } from '@/device/disguises'
import { parseLocale } from '@/i18n/locales'

/** The web app manifest of one language; `?as=` of a disguise. */
export async function GET(
	request: Request,
	{ params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
	const locale = parseLocale((await params).locale)
	if (!locale) return new Response(null, { status: 404 })
	const as = new URL(request.url).searchParams.get('as')
	return Response.json(await manifestOf(locale, parseDisguise(as)), {
		headers: {
			'content-type': 'application/manifest+json',
			'cache-control': 'public, max-age=3600',
		},
	})
}
