import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'

/** Without script nothing could keep a draft on the way to a codename, so there it is asked for first. */
export async function CodenameFirst({ locale }: { locale: Locale }) {
	const t = await getTranslations('telling')
	const back = new URLSearchParams({ back: `/${locale}/tell` })
	return (
		<noscript>
			<p className="notice">
				{t('codename.first')} <a href={`/${locale}/codename?${back}`}>{t('codename.get')}</a>{' '}
				<a href={`/${locale}/sign-in?${back}`}>{t('codename.have')}</a>
			</p>
		</noscript>
	)
}
