import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LOCALES, type Locale } from '@/i18n/locales'
import { config } from '@/lib/config/config'

/** Title, canonical address, the other language, and what a link to the page looks like elsewhere. */
export async function pageMetadata(
	locale: Locale,
	path: string,
	{
		title,
		description,
		picture,
		indexed = true,
	}: { title?: string; description?: string; picture?: string; indexed?: boolean } = {},
): Promise<Metadata> {
	const t = await getTranslations({ locale, namespace: 'shell' })
	const full = title ? `${title} · ${t('brand')}` : `${t('brand')} · ${t('motto')}`
	const about = description ?? t('description')
	const twin = (one: Locale) => path.replace(/^\/(en|zh)/, `/${one}`)
	return {
		metadataBase: new URL(config().origin),
		title: full,
		description: about,
		applicationName: t('brand'),
		manifest: `/${locale}/manifest.webmanifest`,
		icons: { icon: '/icon.svg', apple: '/icon-180.png' },
		alternates: {
			canonical: path,
			languages: Object.fromEntries(
				LOCALES.map((one) => [one === 'zh' ? 'zh-Hans' : one, twin(one)]),
			),
		},
		openGraph: {
			title: full,
			description: about,
			url: path,
			siteName: t('brand'),
			type: 'website',
			locale: locale === 'zh' ? 'zh_CN' : 'en_US',
			images: [picture ? { url: picture, width: 1200, height: 630, alt: full } : '/icon-512.png'],
		},
		twitter: { card: picture ? 'summary_large_image' : 'summary' },
		...(indexed ? {} : { robots: { index: false } }),
	}
}
