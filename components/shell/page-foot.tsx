import { getTranslations } from 'next-intl/server'
import { LANGUAGE_TAG, type Locale } from '@/i18n/locales'

/** The foot of a page: the same page in the other language, and the way to help. */
export async function PageFoot({ locale, path }: { locale: Locale; path: string }) {
	const t = await getTranslations('shell')
	const other: Locale = locale === 'en' ? 'zh' : 'en'
	return (
		<footer className="foot">
			<a
				href={`/language/${other}?back=${encodeURIComponent(path)}`}
				lang={LANGUAGE_TAG[other]}
				hrefLang={LANGUAGE_TAG[other]}
				rel="alternate nofollow"
			>
				{t('otherLanguage')}
			</a>
			<a href={`/${locale}/promises`}>{t('promises')}</a>
			<a href={`/${locale}/rules`}>{t('rules')}</a>
			<a href={`/${locale}/help`}>{t('help')}</a>
			<a href={`/${locale}/device`}>{t('device')}</a>
		</footer>
	)
}
