import { getTranslations } from 'next-intl/server'
import { Empty } from '@/components/feed/empty'
import { Nobody } from '@/components/mine/nobody'
import { FollowList } from '@/components/replies/follow-list'
import { ReplyList } from '@/components/replies/reply-list'
import { Note } from '@/components/shell/note'
import { PageFoot } from '@/components/shell/page-foot'
import { pageMetadata } from '@/components/shell/page-metadata'
import { Shell } from '@/components/shell/shell'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import { presentMayRead } from '@/lib/member/circles/present-circles'
import { presentMember } from '@/lib/member/present-member'
import { repliesFor } from '@/lib/telling/replies-queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'replies' })
	return pageMetadata(locale, `/${locale}/replies`, { title: t('title'), indexed: false })
}

/** What others said in one's own threads and in those that one follows, worked out when it is read; public entry, with the two ways in for everybody else. */
export default async function RepliesPage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('replies')
	const member = await presentMember()
	const list = member && (await repliesFor(member.secret, member.nextHint, presentMayRead))
	return (
		<Shell locale={locale} place="me">
			<header className="head">
				<h1>{t('title')}</h1>
			</header>
			<Note code={await parameter(searchParams, 'note')} />
			{!member && <Nobody locale={locale} />}
			{member && !list && (
				<p className="notice" role="status">
					{t('away')}
				</p>
			)}
			{list?.stirred.length === 0 && (
				<Empty
					title={t('empty.title')}
					text={t('empty.text')}
					href={`/${locale}`}
					action={t('empty.action')}
				/>
			)}
			{list && list.stirred.length > 0 && <ReplyList locale={locale} stirred={list.stirred} />}
			{list && list.follows.length > 0 && <FollowList locale={locale} follows={list.follows} />}
			<PageFoot locale={locale} path={`/${locale}/replies`} />
		</Shell>
	)
}
