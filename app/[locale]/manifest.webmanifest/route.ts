import { manifestOf } from '@/components/install/manifest'
import { parseLocale } from '@/i18n/locales'

/** The web app manifest of one language. */
export async function GET(
	_: Request,
	{ params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
	const locale = parseLocale((await params).locale)
	if (!locale) return new Response(null, { status: 404 })
	return Response.json(await manifestOf(locale), {
		headers: {
			'content-type': 'application/manifest+json',
			'cache-control': 'public, max-age=3600',
		},
	})
}
