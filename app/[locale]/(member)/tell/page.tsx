import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { PageFoot } from '@/components/shell/page-foot'
import { pageMetadata } from '@/components/shell/page-metadata'
import { Shell } from '@/components/shell/shell'
import { Composer } from '@/components/telling/composer'
import { TellingTexts } from '@/components/telling/telling-texts'
import { pageLocale } from '@/i18n/page-locale'
import { config } from '@/lib/config/config'
import { issuePatience } from '@/lib/guard/patience'
import { presentMember } from '@/lib/member/present-member'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'telling' })
	return pageMetadata(locale, `/${locale}/tell`, { title: t('title'), indexed: false })
}

/** Public: everybody may write; sending needs a member, and what was written waits for that. */
export default async function TellPage({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('telling')
	const present = await presentMember()
	return (
		<Shell locale={locale} place="tell">
			<h1 className="sr-only">{t('title')}</h1>
			<TellingTexts>
				<Composer
					locale={locale}
					present={present !== null}
					ticket={randomUUID()}
					patience={issuePatience('tell')}
					seconds={config().patienceSeconds}
				/>
			</TellingTexts>
			<PageFoot locale={locale} path={`/${locale}/tell`} />
		</Shell>
	)
}
