'use client'

import { useTranslations } from 'next-intl'
import { useHydrated } from '@/components/member/use-hydrated'
import type { Locale } from '@/i18n/locales'

/** Asked for only when somebody sends: what a codename is, and both ways to one. The draft is here when they come back. */
export function NeedCodename({ locale }: { locale: Locale }) {
	const t = useTranslations('telling')
	const hydrated = useHydrated()
	const back = new URLSearchParams({ back: `/${locale}/tell` })
	// Without script nothing keeps the draft but this very page: it stays open.
	const target = hydrated ? undefined : '_blank'
	return (
		<section className="composer-codename" tabIndex={-1} data-refusal="signIn" role="alert">
			<h2>{t('codename.title')}</h2>
			<p>{t('codename.text')}</p>
			<p>{hydrated ? t('codename.kept') : t('codename.newTab')}</p>
			<p className="composer-ways">
				<a className="button button-main" href={`/${locale}/codename?${back}`} target={target}>
					{t('codename.get')}
				</a>
				<a className="button" href={`/${locale}/sign-in?${back}`} target={target}>
					{t('codename.have')}
				</a>
			</p>
		</section>
	)
}
