import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AppealForm } from '@/components/review/appeal-form'
import { ReviewPage } from '@/components/review/review-page'
import { ReviewTexts } from '@/components/review/review-texts'
import { pageMetadata } from '@/components/shell/page-metadata'
import { pageLocale } from '@/i18n/page-locale'
import { parseThingId } from '@/lib/crypto/id'
import { presentMember } from '@/lib/member/present-member'
import { myDecided } from '@/lib/telling/review/my-decided'

type Props = { params: Promise<{ locale: string; thing: string }> }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'review' })
	const path = `/${locale}/me/appeal/${(await params).thing}`
	return pageMetadata(locale, path, { title: t('appeal.title'), indexed: false })
}

/** For its teller: why something was decided as it was, and the way to another steward. */
export default async function AppealPage({ params }: Props) {
	const locale = await pageLocale(params)
	const thing = parseThingId((await params).thing)
	const member = thing && (await presentMember())
	const decided = member && (await myDecided(member.secret, thing))
	if (!thing || !decided) notFound()
	const t = await getTranslations('review')
	const { rule, measure, said } = decided
	return (
		<ReviewPage locale={locale} path={`/me/appeal/${thing}`} title={t('appeal.title')}>
			<section className="sheet" aria-label={t('appeal.title')}>
				<p className="case-text case-under" dir="auto">
					{said}
				</p>
				<p>{t(`statement.${measure}`)}</p>
				<p>{t('statement.rule', { rule: t(`reason.${rule}.rule`) })}</p>
				<ReviewTexts>
					<AppealForm locale={locale} thing={thing} />
				</ReviewTexts>
			</section>
		</ReviewPage>
	)
}
