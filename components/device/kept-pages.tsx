import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import './kept.css'

/** What can be read without a network: a list that the script fills in, for it is this device's own. */
export async function KeptPages({ locale }: { locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'device' })
	return (
		<section className="kept" data-kept="" aria-labelledby="kept-title">
			<h2 id="kept-title">{t('kept.title')}</h2>
			<ul aria-labelledby="kept-title" />
			<p className="hint">{t('kept.none')}</p>
			<p className="hint">
				<a href={`/${locale}/device#offline`}>{t('kept.settings')}</a>
			</p>
		</section>
	)
}
