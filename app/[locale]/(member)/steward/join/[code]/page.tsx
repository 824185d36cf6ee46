import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CodenameWays } from '@/components/circles/circle-page'
import { ReviewPage } from '@/components/review/review-page'
import { pageMetadata } from '@/components/shell/page-metadata'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import { parseThingId } from '@/lib/crypto/id'
import { presentMember } from '@/lib/member/present-member'
import { isInvitation } from '@/lib/steward/seats'
import { takeSeatAction } from '@/lib/telling/review/steward-actions'

type Props = { params: Promise<{ locale: string; code: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'review' })
	const path = `/${locale}/steward/join/${(await params).code}`
	return pageMetadata(locale, path, { title: t('seat.title'), indexed: false })
}

/** An operator's invitation to be a steward. */
export default async function SeatPage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const code = parseThingId((await params).code)
	if (!code || !(await isInvitation(code))) notFound()
	const t = await getTranslations('review.seat')
	const path = `/steward/join/${code}`
	const note = await parameter(searchParams, 'note')
	return (
		<ReviewPage locale={locale} path={path} title={t('title')} lead={t('lead')} note={note}>
			{(await presentMember()) ? (
				<section className="sheet" aria-label={t('title')}>
					<form action={takeSeatAction}>
						<input type="hidden" name="code" value={code} />
						<input type="hidden" name="locale" value={locale} />
						<input type="hidden" name="back" value={`/${locale}${path}`} />
						<label className="flex items-center gap-3">
							<input type="checkbox" name="agreed" value="yes" required />
							{t('agree')}
						</label>
						<button type="submit" className="button button-main">
							{t('go')}
						</button>
					</form>
				</section>
			) : (
				<CodenameWays locale={locale} back={`/${locale}${path}`} />
			)}
		</ReviewPage>
	)
}
