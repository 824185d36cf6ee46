import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { Shell } from './shell'

export const PROBLEMS = [
	's403',
	's404',
	's405',
	's409',
	's413',
	's421',
	's429',
	's500',
	's503',
] as const
export type ProblemName = (typeof PROBLEMS)[number]

/** What went wrong, whose fault it was, and the way home. */
export async function Problem({ locale, name }: { locale: Locale; name: ProblemName }) {
	const t = await getTranslations({ locale, namespace: 'errors' })
	return (
		<Shell locale={locale} place={null}>
			<section className="empty">
				<h1>{t(`${name}.title`)}</h1>
				<p>{t(`${name}.text`)}</p>
				<a className="button button-main" href={`/${locale}`}>
					{t('home')}
				</a>
			</section>
		</Shell>
	)
}
