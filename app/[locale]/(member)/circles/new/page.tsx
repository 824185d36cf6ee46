import { getTranslations } from 'next-intl/server'
import { CirclePage, CodenameWays } from '@/components/circles/circle-page'
import { CircleSection } from '@/components/circles/circle-section'
import { CircleTexts } from '@/components/circles/circle-texts'
import { FoundGroup } from '@/components/circles/found-group'
import { pageMetadata } from '@/components/shell/page-metadata'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import { presentMember } from '@/lib/member/present-member'

type Props = { params: Promise<{ locale: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'circles' })
	return pageMetadata(locale, `/${locale}/circles/new`, { title: t('new'), indexed: false })
}

/** Founds a group. */
export default async function NewGroupPage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('circles')
	const member = await presentMember()
	return (
		<CirclePage
			locale={locale}
			path="/circles/new"
			title={t('new')}
			lead={t('found.lead')}
			note={await parameter(searchParams, 'note')}
		>
			{!member && <CodenameWays locale={locale} back={`/${locale}/circles/new`} />}
			{member && (
				<CircleSection id="new" title={t('new')}>
					<CircleTexts>
						<FoundGroup locale={locale} />
					</CircleTexts>
				</CircleSection>
			)}
		</CirclePage>
	)
}
