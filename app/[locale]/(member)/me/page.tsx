import { getTranslations } from 'next-intl/server'
import { OutboxHere } from '@/components/device/outbox-here'
import { outboxWords } from '@/components/device/outbox-words'
import { Empty } from '@/components/feed/empty'
import { MineList } from '@/components/mine/mine-list'
import { MyAccount } from '@/components/mine/my-account'
import { Nobody } from '@/components/mine/nobody'
import { Note } from '@/components/shell/note'
import { PageFoot } from '@/components/shell/page-foot'
import { pageMetadata } from '@/components/shell/page-metadata'
import { Shell } from '@/components/shell/shell'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import { presentMember } from '@/lib/member/present-member'
import { mineOf } from '@/lib/telling/mine-queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'mine' })
	return pageMetadata(locale, `/${locale}/me`, { title: t('title'), indexed: false })
}

/** Public entry to one's own: my things for a member, the two ways in for everybody else. */
export default async function MePage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('mine')
	const member = await presentMember()
	const before = Number(await parameter(searchParams, 'before')) || undefined
	const mine = member && (await mineOf(member.secret, member.nextHint, Date.now(), before))
	return (
		<Shell locale={locale} place="me">
			<header className="head">
				<h1>{t('title')}</h1>
				{member && (
					<a className="chip" href={`/${locale}/replies`}>
						{t('replies')}
					</a>
				)}
			</header>
			<Note code={await parameter(searchParams, 'note')} />
			<OutboxHere words={await outboxWords(locale)} />
			{!member && <Nobody locale={locale} />}
			{member && !mine && (
				<p className="notice" role="status">
					{t('away')}
				</p>
			)}
			{mine?.things.length === 0 && (
				<Empty
					title={t('empty.title')}
					text={t('empty.text')}
					href={`/${locale}/tell`}
					action={t('empty.action')}
				/>
			)}
			{mine && mine.things.length > 0 && <MineList locale={locale} page={mine} />}
			{member && <MyAccount locale={locale} />}
			<PageFoot locale={locale} path={`/${locale}/me`} />
		</Shell>
	)
}
