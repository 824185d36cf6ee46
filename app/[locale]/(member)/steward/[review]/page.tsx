import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CaseView } from '@/components/review/case-view'
import { ReviewPage } from '@/components/review/review-page'
import { pageMetadata } from '@/components/shell/page-metadata'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import { presentMember } from '@/lib/member/present-member'
import { caseFor } from '@/lib/telling/review/case-queries'

type Props = { params: Promise<{ locale: string; review: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'review' })
	const path = `/${locale}/steward/${(await params).review}`
	return pageMetadata(locale, path, { title: t('case.title'), indexed: false })
}

/** For a steward who may judge it: one case. To everybody else there is no such page. */
export default async function CasePage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const { review } = await params
	const t = await getTranslations('review.case')
	const member = await presentMember()
	const found = member && (await caseFor(member.secret, review))
	if (!found) notFound()
	const note = await parameter(searchParams, 'note')
	return (
		<ReviewPage locale={locale} path={`/steward/${review}`} title={t('title')} note={note}>
			<p className="px-5 pb-4">
				<a className="chip" href={`/${locale}/steward`}>
					{t('back')}
				</a>
			</p>
			<CaseView locale={locale} found={found} />
		</ReviewPage>
	)
}
