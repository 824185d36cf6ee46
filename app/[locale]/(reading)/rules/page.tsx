import { getTranslations } from 'next-intl/server'
import { ReviewPage } from '@/components/review/review-page'
import { pageMetadata } from '@/components/shell/page-metadata'
import { pageLocale } from '@/i18n/page-locale'
import { REASONS } from '@/lib/review/reason'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'review' })
	return pageMetadata(locale, `/${locale}/rules`, { title: t('rules.title') })
}

const HOW = ['who', 'agree', 'reason', 'machine', 'deleted'] as const

/** What may be told, what may not, and what happens then: one page that people would read. */
export default async function RulesPage({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('review.rules')
	const reason = await getTranslations('review.reason')
	return (
		<ReviewPage locale={locale} path="/rules" title={t('title')}>
			<div className="prose pt-0" data-ungated="">
				<p className="text-xl font-semibold">{t('lead')}</p>
				<p>{t('adults')}</p>
				<h2>{t('tell.title')}</h2>
				<p>{t('tell.text')}</p>
				<h2>{t('list')}</h2>
				<ul className="list-disc ps-5">
					{REASONS.map((one) => (
						<li key={one}>{reason(`${one}.rule`)}</li>
					))}
				</ul>
				<h2>{t('hurt')}</h2>
				<p>{t('hurtText')}</p>
				<h2>{t('how')}</h2>
				<ul className="grid list-disc gap-2 ps-5">
					{HOW.map((one) => (
						<li key={one}>{t(`howTexts.${one}`)}</li>
					))}
				</ul>
				<p className="sheet-ways">
					<a className="button" href={`/${locale}/transparency`}>
						{t('numbers')}
					</a>
					<a className="button" href={`/${locale}/help`}>
						{t('help')}
					</a>
				</p>
			</div>
		</ReviewPage>
	)
}
