import { getTranslations } from 'next-intl/server'
import { Empty } from '@/components/feed/empty'
import { MemberTexts } from '@/components/member/member-texts'
import { SignOutForm } from '@/components/member/sign-out-form'
import { MineList } from '@/components/mine/mine-list'
import { UnlinkEverything } from '@/components/mine/unlink-everything'
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
	const mine = member && (await mineOf(member.secret, member.nextHint))
	return (
		<Shell locale={locale} place="me">
			<header className="head">
				<h1>{t('title')}</h1>
				{member && (
					<a className="chip" href={`/${locale}/passkeys`}>
						{t('passkeys')}
					</a>
				)}
			</header>
			<Note code={await parameter(searchParams, 'note')} />
			{!member && (
				<section className="empty">
					<h2>{t('nobody.title')}</h2>
					<p>{t('nobody.text')}</p>
					<a className="button button-main" href={`/${locale}/codename`}>
						{t('nobody.get')}
					</a>
					<a className="button" href={`/${locale}/sign-in`}>
						{t('nobody.signIn')}
					</a>
				</section>
			)}
			{member && !mine && <p className="notice">{t('away')}</p>}
			{mine && mine.things.length === 0 && (
				<Empty
					title={t('empty.title')}
					text={t('empty.text')}
					href={`/${locale}/tell`}
					action={t('empty.action')}
				/>
			)}
			{mine && mine.things.length > 0 && <MineList locale={locale} things={mine.things} />}
			{member && (
				<div className="grid gap-8 px-5 py-10">
					{mine && mine.things.length > 0 && <UnlinkEverything locale={locale} />}
					<MemberTexts>
						<SignOutForm locale={locale} />
					</MemberTexts>
				</div>
			)}
			<PageFoot locale={locale} path={`/${locale}/me`} />
		</Shell>
	)
}
