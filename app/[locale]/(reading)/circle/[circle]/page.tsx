import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cardTexts } from '@/components/card/card-texts'
import { circleText } from '@/components/card/circle-text'
import { CircleFeed } from '@/components/circles/circle-feed'
import { pageMetadata } from '@/components/shell/page-metadata'
import { pageLocale, type Query } from '@/i18n/page-locale'
import { circleById } from '@/lib/circle/circle-queries'
import { grantedCircle } from '@/lib/circle/granted'

type Props = { params: Promise<{ locale: string; circle: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'circles.feed' })
	const { circle } = await params
	return pageMetadata(locale, `/${locale}/circle/${circle}`, { title: t('title'), indexed: false })
}

/** The feed of a closed circle, the same for all who are in it: the front renders it for nobody else. */
export default async function CircleFeedPage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const granted = await grantedCircle()
	const circle = granted && granted === (await params).circle ? await circleById(granted) : null
	if (!circle) notFound()
	const t = await getTranslations('circles')
	return (
		<CircleFeed
			locale={locale}
			circle={circle}
			title={circleText(circle, await cardTexts(locale), locale)}
			path={`/${locale}/circle/${circle.id}`}
			query={searchParams}
			chip={{ href: `/${locale}/circles`, text: t('feed.all') }}
		/>
	)
}
