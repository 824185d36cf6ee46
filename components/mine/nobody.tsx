import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'

/** For who is not signed in: what would stand here, and both ways in. */
export async function Nobody({ locale }: { locale: Locale }) {
	const t = await getTranslations('mine')
	const back = new URLSearchParams({ back: `/${locale}/me` })
	return (
		<section className="empty">
			<h2>{t('nobody.title')}</h2>
			<p>{t('nobody.text')}</p>
			<a className="button button-main" href={`/${locale}/codename?${back}`}>
				{t('nobody.get')}
			</a>
			<a className="button" href={`/${locale}/sign-in?${back}`}>
				{t('nobody.signIn')}
			</a>
		</section>
	)
}
