import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { circleName } from '@/components/card/circle-text'
import { CirclePage } from '@/components/circles/circle-page'
import { GroupBranches } from '@/components/circles/group/group-branches'
import { GroupInvite } from '@/components/circles/group/group-invite'
import { GroupOffice } from '@/components/circles/group/group-office'
import { GroupState } from '@/components/circles/group/group-state'
import { GroupWays } from '@/components/circles/group/group-ways'
import { GroupWishes } from '@/components/circles/group/group-wishes'
import { shownGroup } from '@/components/circles/group/shown-group'
import { feedOf } from '@/components/circles/memberships-section'
import { pageMetadata } from '@/components/shell/page-metadata'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'

type Props = { params: Promise<{ locale: string; circle: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'circles' })
	return pageMetadata(locale, `/${locale}/circles`, { title: t('list.manage'), indexed: false })
}

/** A group or place as one of its members sees it; for everybody else there is no such page. */
export default async function GroupPage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const shown = await shownGroup((await params).circle)
	if (!shown) notFound()
	const t = await getTranslations('circles')
	const about = { locale, ...shown }
	const { circle } = shown
	return (
		<CirclePage
			locale={locale}
			path={`/circles/group/${circle.id}`}
			title={circleName(circle, locale)}
			note={await parameter(searchParams, 'note')}
		>
			<GroupState {...about} />
			<p className="sheet-ways px-5 pb-4">
				<a className="button button-main" href={feedOf(circle, locale)}>
					{t('list.read')}
				</a>
				<a className="button" href={`/${locale}/tell?to=${circle.id}`}>
					{t('group.tell')}
				</a>
			</p>
			<GroupWishes {...about} />
			<GroupBranches {...about} />
			<GroupOffice {...about} />
			<GroupInvite {...about} />
			<GroupWays {...about} />
		</CirclePage>
	)
}
