import { getTranslations } from 'next-intl/server'
import { CirclePage, CirclesAway, CodenameWays } from '@/components/circles/circle-page'
import { JoinInvitation } from '@/components/circles/join-invitation'
import { Empty } from '@/components/feed/empty'
import { pageMetadata } from '@/components/shell/page-metadata'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import { circleById } from '@/lib/circle/circle-queries'
import { parseThingId } from '@/lib/crypto/id'
import { invitationOf } from '@/lib/member/circles/join-commands'
import { presentMember } from '@/lib/member/present-member'
import { refused } from '@/lib/outcome'

type Props = { params: Promise<{ locale: string; code: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'circles.join' })
	return pageMetadata(locale, `/${locale}/circles`, { title: t('title'), indexed: false })
}

/** Public: what an invitation is to. It is a plain page, so that it works inside other apps too; members can say yes. */
export default async function JoinPage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('circles.join')
	const code = parseThingId((await params).code)
	const member = await presentMember()
	const invitation = code ? await invitationOf(code) : refused('inviteGone')
	const circle = invitation.ok && invitation.value.circle
	const group = circle ? await circleById(circle) : null
	const isGone = !invitation.ok && invitation.refusal === 'inviteGone'
	return (
		<CirclePage
			locale={locale}
			path={`/join/${(await params).code}`}
			title={t('title')}
			note={await parameter(searchParams, 'note')}
		>
			{isGone && (
				<Empty
					title={t('gone')}
					text={t('goneText')}
					href={`/${locale}/circles`}
					action={(await getTranslations('circles'))('title')}
				/>
			)}
			{!invitation.ok && !isGone && <CirclesAway locale={locale} />}
			{code && invitation.ok && (
				<>
					<JoinInvitation
						locale={locale}
						code={code}
						invitation={invitation.value}
						name={group?.name ?? ''}
						isMember={member !== null}
					/>
					{!member && <CodenameWays locale={locale} back={`/${locale}/join/${code}`} />}
				</>
			)}
		</CirclePage>
	)
}
