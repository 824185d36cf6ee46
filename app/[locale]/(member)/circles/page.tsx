import { getTranslations } from 'next-intl/server'
import { CirclePage, CirclesAway, CodenameWays } from '@/components/circles/circle-page'
import { FriendsSection } from '@/components/circles/friends-section'
import { MembershipsSection } from '@/components/circles/memberships-section'
import { pageMetadata } from '@/components/shell/page-metadata'
import type { Locale } from '@/i18n/locales'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import { circlesByIds } from '@/lib/circle/circle-queries'
import { thingIdFromBytes } from '@/lib/crypto/id'
import { type MyCircles, myCircles } from '@/lib/member/circles/tie-commands'
import { presentMember } from '@/lib/member/present-member'

type Props = { params: Promise<{ locale: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'circles' })
	return pageMetadata(locale, `/${locale}/circles`, { title: t('title'), indexed: false })
}

/** Public entry to one's circles; the ways to a codename for everybody else. */
export default async function CirclesPage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('circles')
	const member = await presentMember()
	const mine = member && (await myCircles(member.secret))
	return (
		<CirclePage
			locale={locale}
			path="/circles"
			title={t('title')}
			lead={t('lead')}
			note={await parameter(searchParams, 'note')}
			isTop
		>
			{!member && <CodenameWays locale={locale} back={`/${locale}/circles`} />}
			{mine && !mine.ok && <CirclesAway locale={locale} />}
			{mine?.ok && <Mine locale={locale} mine={mine.value} />}
		</CirclePage>
	)
}

async function Mine({ locale, mine }: { locale: Locale; mine: MyCircles }) {
	const t = await getTranslations('circles')
	const [friends, joined] = [mine.friends, mine.memberships.map(({ circle }) => circle)].map(
		(ids) => ids.map(thingIdFromBytes),
	) as [ReturnType<typeof thingIdFromBytes>[], ReturnType<typeof thingIdFromBytes>[]]
	const circles = await circlesByIds([...friends, ...joined])
	const views = joined.flatMap((id) => circles.get(id) ?? [])
	const current = mine.cohort ? friends.at(-1) : undefined
	const muted = mine.memberships.filter((one) => one.muted)
	return (
		<>
			<p className="px-5 pb-4">
				<a className="button button-main" href={`/${locale}/home`}>
					{t('home')}
				</a>
			</p>
			<FriendsSection
				locale={locale}
				mine={mine}
				current={current ? circles.get(current) : undefined}
			/>
			<MembershipsSection
				locale={locale}
				circles={views}
				muted={muted.map(({ circle }) => thingIdFromBytes(circle))}
			/>
		</>
	)
}
