import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { LEAD, LINK } from './styles'

/** Goes on by itself to `href`, as a step from a page of ours: with it the browser sends S. */
export async function StepInside({ locale, href }: { locale: Locale; href: string }) {
	const t = await getTranslations({ locale, namespace: 'member' })
	return (
		<>
			<meta httpEquiv="refresh" content={`0; url=${href}`} />
			<p className={LEAD}>{t('signIn.inside')}</p>
			<a className={LINK} href={href}>
				{t('signIn.goOn')}
			</a>
		</>
	)
}
