import { getTranslations } from 'next-intl/server'
import { CheckYourself } from '@/components/promises/check-yourself'
import { PromiseCards } from '@/components/promises/promise-cards'
import { WhoLearns } from '@/components/promises/who-learns'
import '@/components/promises/promises.css'
import { PageFoot } from '@/components/shell/page-foot'
import { pageMetadata } from '@/components/shell/page-metadata'
import { Shell } from '@/components/shell/shell'
import { pageLocale } from '@/i18n/page-locale'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('promises')
	const about = { title: t('title'), description: t('lead') }
	return pageMetadata(locale, `/${locale}/promises`, about)
}

/** The threat model in plain words: what is promised, to whom, and what cannot be. */
export default async function PromisesPage({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('promises')
	return (
		<Shell locale={locale} place={null}>
			<header className="prose">
				<h1>{t('title')}</h1>
				<p>{t('lead')}</p>
			</header>
			<PromiseCards />
			<WhoLearns />
			<CheckYourself />
			<PageFoot locale={locale} path={`/${locale}/promises`} />
		</Shell>
	)
}
