import { getTranslations } from 'next-intl/server'
import { ActForm } from '@/components/circles/act-form'
import { CirclePage, CirclesAway, CodenameWays } from '@/components/circles/circle-page'
import { CircleSection } from '@/components/circles/circle-section'
import { OffersSection, TiesSection } from '@/components/circles/ties-section'
import { pageMetadata } from '@/components/shell/page-metadata'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import { offerTieAction } from '@/lib/member/circles/circle-actions'
import { myTies } from '@/lib/member/circles/tie-commands'
import { presentMember } from '@/lib/member/present-member'

type Props = { params: Promise<{ locale: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'circles' })
	return pageMetadata(locale, `/${locale}/circles/invite`, { title: t('invite'), indexed: false })
}

/** Codes for ties, and the ties there are. */
export default async function InvitePage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('circles.tie')
	const circles = await getTranslations('circles')
	const path = `/${locale}/circles/invite`
	const member = await presentMember()
	const mine = member && (await myTies(member.secret))
	return (
		<CirclePage
			locale={locale}
			path="/circles/invite"
			title={circles('invite')}
			lead={t('lead')}
			note={await parameter(searchParams, 'note')}
		>
			{!member && <CodenameWays locale={locale} back={path} />}
			{mine && !mine.ok && <CirclesAway locale={locale} />}
			{mine?.ok && (
				<>
					<OffersSection locale={locale} offers={mine.value.offers} />
					{(['once', 'party'] as const).map((kind) => (
						<CircleSection key={kind} id={kind} title={t(kind)}>
							<p className="hint">{t(`${kind}Hint`)}</p>
							<ActForm
								action={offerTieAction}
								locale={locale}
								back={path}
								fields={{ kind }}
								className={kind === 'once' ? 'button button-main' : 'button'}
							>
								{t('code')}
							</ActForm>
						</CircleSection>
					))}
					<TiesSection locale={locale} ties={mine.value.ties} />
				</>
			)}
		</CirclePage>
	)
}
