import { getTranslations } from 'next-intl/server'
import { PageFoot } from '@/components/shell/page-foot'
import { pageMetadata } from '@/components/shell/page-metadata'
import { Shell } from '@/components/shell/shell'
import { CodenameFirst } from '@/components/telling/codename-first'
import { composerPage } from '@/components/telling/composer-page'
import { TellFlow } from '@/components/telling/tell-flow'
import { TellHints } from '@/components/telling/tell-hints'
import { TellingTexts } from '@/components/telling/telling-texts'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import { presentMember } from '@/lib/member/present-member'

type Props = { params: Promise<{ locale: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'telling' })
	return pageMetadata(locale, `/${locale}/tell`, { title: t('title') })
}

/** Public: the composer. A codename is asked for when the secret is sent. */
export default async function TellPage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('telling')
	const member = (await presentMember()) !== null
	const takenBack = (await parameter(searchParams, 'note')) === 'takenBack'
	return (
		<Shell locale={locale} place="tell">
			<h1 className="sr-only">{t('title')}</h1>
			{!member && <CodenameFirst locale={locale} />}
			<TellingTexts>
				<TellFlow
					page={await composerPage(locale, member, await parameter(searchParams, 'to'))}
					note={takenBack ? t('told.takenBack') : undefined}
				/>
			</TellingTexts>
			<TellHints />
			<PageFoot locale={locale} path={`/${locale}/tell`} />
		</Shell>
	)
}
