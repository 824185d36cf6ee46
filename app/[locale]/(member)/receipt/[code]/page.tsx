import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReviewPage } from '@/components/review/review-page'
import { pageMetadata } from '@/components/shell/page-metadata'
import { pageLocale } from '@/i18n/page-locale'
import { config } from '@/lib/config/config'
import { receiptOf } from '@/lib/review/receipt'

type Props = { params: Promise<{ locale: string; code: string }> }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'review' })
	const path = `/${locale}/receipt/${(await params).code}`
	return pageMetadata(locale, path, { title: t('receipt.title'), indexed: false })
}

/** Public to whoever has its address: what became of a report. */
export default async function ReceiptPage({ params }: Props) {
	const locale = await pageLocale(params)
	const { code } = await params
	const receipt = await receiptOf(code)
	if (!receipt) notFound()
	const t = await getTranslations('review.receipt')
	const reason = await getTranslations('review.reason')
	const path = `/receipt/${code}`
	return (
		<ReviewPage locale={locale} path={path} title={t('title')}>
			<section className="sheet" aria-labelledby="state">
				{receipt.reason && <p className="hint">{reason(`${receipt.reason}.name`)}</p>}
				<p className="receipt-state" id="state" data-state={receipt.state}>
					{t(`state.${receipt.state}`)}
				</p>
				<p>{t(`about.${receipt.state}`)}</p>
				{receipt.appealed && <p>{t('appealed')}</p>}
				<p className="label">{t('keep')}</p>
				<p className="case-text case-under">
					{config().origin}/{locale}
					{path}
				</p>
				<p className="sheet-ways">
					<a className="button" href={`/${locale}/help`}>
						{t('help')}
					</a>
					<a className="button" href={`/${locale}`}>
						{t('home')}
					</a>
				</p>
			</section>
		</ReviewPage>
	)
}
