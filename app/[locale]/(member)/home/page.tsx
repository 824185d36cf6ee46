import { getTranslations } from 'next-intl/server'
import { CirclePage, CodenameWays } from '@/components/circles/circle-page'
import { HomeStretch } from '@/components/circles/home-stretch'
import { Empty } from '@/components/feed/empty'
import { pageMetadata } from '@/components/shell/page-metadata'
import { CardForms } from '@/components/telling/card-forms'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import { homePage } from '@/lib/feed/home-queries'
import { presentCircles } from '@/lib/member/circles/present-circles'
import { presentMember } from '@/lib/member/present-member'

type Props = { params: Promise<{ locale: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'circles' })
	return pageMetadata(locale, `/${locale}/home`, { title: t('feed.mine'), indexed: false })
}

/** What is told in all the circles of the member who is here, newest first; muted ones are left out. Made for this one reader, and kept nowhere. */
export default async function HomePage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('circles')
	const member = await presentMember()
	const { readable, muted } = await presentCircles()
	const circles = readable.filter((circle) => !muted.includes(circle))
	const page = await homePage(circles, await parameter(searchParams, 'after'))
	return (
		<CirclePage
			locale={locale}
			path="/home"
			title={t('feed.mine')}
			note={await parameter(searchParams, 'note')}
		>
			{!member && <CodenameWays locale={locale} back={`/${locale}/home`} />}
			{member && page.cards.length === 0 && (
				<Empty
					title={t('feed.none')}
					text={t('feed.noneText')}
					href={`/${locale}/circles`}
					action={t('title')}
				/>
			)}
			<HomeStretch locale={locale} page={page} />
			<CardForms locale={locale} back={`/${locale}/home`} />
		</CirclePage>
	)
}
