import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReportForm } from '@/components/review/report-form'
import { ReviewPage } from '@/components/review/review-page'
import { ReviewTexts } from '@/components/review/review-texts'
import { pageMetadata } from '@/components/shell/page-metadata'
import { pageLocale } from '@/i18n/page-locale'
import { config } from '@/lib/config/config'
import { parseThingId } from '@/lib/crypto/id'
import { issuePatience } from '@/lib/guard/patience'
import { presentMayRead } from '@/lib/member/circles/present-circles'
import { presentMember } from '@/lib/member/present-member'
import { reportable } from '@/lib/review/reportable'

type Props = { params: Promise<{ locale: string; thing: string }> }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'review' })
	const path = `/${locale}/report/${(await params).thing}`
	return pageMetadata(locale, path, { title: t('report.title'), indexed: false })
}

/** Public: reports a secret or a reply, with or without an account. */
export default async function ReportPage({ params }: Props) {
	const locale = await pageLocale(params)
	const thing = parseThingId((await params).thing)
	const said = thing && (await reportable(thing, presentMayRead))
	if (!thing || !said) notFound()
	const t = await getTranslations('review.report')
	const member = (await presentMember()) !== null
	return (
		<ReviewPage locale={locale} path={`/report/${thing}`} title={t('title')} lead={t('lead')}>
			<section className="sheet" aria-label={t('title')}>
				<p className="case-text" dir="auto">
					{said}
				</p>
				<ReviewTexts>
					<ReportForm
						locale={locale}
						thing={thing}
						member={member}
						patience={issuePatience('report')}
						seconds={config().patienceSeconds}
					/>
				</ReviewTexts>
			</section>
		</ReviewPage>
	)
}
