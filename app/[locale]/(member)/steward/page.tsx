import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CodenameWays } from '@/components/circles/circle-page'
import { QueueList } from '@/components/review/queue-list'
import { ReviewPage } from '@/components/review/review-page'
import { pageMetadata } from '@/components/shell/page-metadata'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import { presentMember } from '@/lib/member/present-member'
import { queue } from '@/lib/review/queue-queries'
import { isSteward } from '@/lib/steward/seats'

type Props = { params: Promise<{ locale: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'review' })
	return pageMetadata(locale, `/${locale}/steward`, { title: t('queue.title'), indexed: false })
}

/** For stewards: what waits for them. To everybody else there is no such page. */
export default async function StewardPage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('review.queue')
	const member = await presentMember()
	if (member && !(await isSteward(member.secret))) notFound()
	const after = (await parameter(searchParams, 'after')) ?? null
	return (
		<ReviewPage
			locale={locale}
			path="/steward"
			title={t('title')}
			lead={t('lead')}
			note={await parameter(searchParams, 'note')}
		>
			{member ? (
				<QueueList locale={locale} page={await queue(member.secret, after)} />
			) : (
				<CodenameWays locale={locale} back={`/${locale}/steward`} />
			)}
		</ReviewPage>
	)
}
