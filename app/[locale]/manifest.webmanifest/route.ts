import { getTranslations } from 'next-intl/server'
import { LANGUAGE_TAG, parseLocale } from '@/i18n/locales'

/** The web app manifest of one language (W3C Web Application Manifest). */
export async function GET(
	_: Request,
	{ params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
	const locale = parseLocale((await params).locale)
	if (!locale) return new Response(null, { status: 404 })
	const t = await getTranslations({ locale, namespace: 'shell' })
	const manifest = {
		id: '/',
		name: t('brand'),
		short_name: t('brand'),
		description: t('description'),
		lang: LANGUAGE_TAG[locale],
		start_url: `/${locale}`,
		scope: '/',
		display: 'standalone',
		background_color: '#fbf8f3',
		theme_color: '#fbf8f3',
		categories: ['social', 'lifestyle'],
		icons: [
			{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
			{ src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
			{ src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
		],
	}
	return Response.json(manifest, {
		headers: {
			'content-type': 'application/manifest+json',
			'cache-control': 'public, max-age=3600',
		},
	})
}
