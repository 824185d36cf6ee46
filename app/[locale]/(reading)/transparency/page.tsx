import { getTranslations } from 'next-intl/server'
import { ReviewPage } from '@/components/review/review-page'
import { pageMetadata } from '@/components/shell/page-metadata'
import { pageLocale } from '@/i18n/page-locale'
import { auditHead } from '@/lib/review/audit'
import { MEASURES, sanctionsTeller } from '@/lib/review/measure'
import { REASONS } from '@/lib/review/reason'
import { CAME_OF } from '@/lib/review/receipt'
import { tally } from '@/lib/review/tally'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'review' })
	return pageMetadata(locale, `/${locale}/transparency`, { title: t('transparency.title') })
}

/** What was reported and decided, in numbers, and the end of the log that they are from. */
export default async function TransparencyPage({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('review.transparency')
	const reason = await getTranslations('review.reason')
	const state = await getTranslations('review.receipt.state')
	const { open, decided, hidden, appeals, turned, medianHours, measures, reasons } = await tally()
	const head = await auditHead()
	const counts = { open, decided, hidden, appeals, turned }
	return (
		<ReviewPage locale={locale} path="/transparency" title={t('title')} lead={t('lead')}>
			<section className="sheet" aria-label={t('decided')}>
				<table className="counts">
					<tbody>
						{(Object.keys(counts) as (keyof typeof counts)[]).map((name) => (
							<Count key={name} label={t(name)} value={counts[name]} />
						))}
						<Count label={t('hours')} value={medianHours ?? '–'} />
					</tbody>
				</table>
			</section>
			<section className="sheet" aria-labelledby="measures">
				<h2 id="measures">{t('measures')}</h2>
				<table className="counts">
					<tbody>
						{MEASURES.filter((one) => !sanctionsTeller(one)).map((one) => (
							<Count key={one} label={state(CAME_OF[one])} value={measures.get(one) ?? 0} />
						))}
					</tbody>
				</table>
				<p className="hint">{t('measuresText')}</p>
			</section>
			<section className="sheet" aria-labelledby="reasons">
				<h2 id="reasons">{t('rules')}</h2>
				<table className="counts">
					<tbody>
						{REASONS.map((one) => (
							<Count key={one} label={reason(`${one}.name`)} value={reasons.get(one) ?? 0} />
						))}
					</tbody>
				</table>
			</section>
			<section className="sheet" aria-labelledby="log">
				<h2 id="log">{t('log')}</h2>
				<p>{t('logText')}</p>
				<p className="case-text case-under">
					{head ? `${t('entry', { number: head.number })}: ${head.hash}` : t('none')}
				</p>
				<a
					className="button justify-self-start"
					href="/transparency/log"
					download="treehole-log.ndjson"
				>
					{t('download')}
				</a>
			</section>
		</ReviewPage>
	)
}

function Count({ label, value }: { label: string; value: number | string }) {
	return (
		<tr>
			<th scope="row">{label}</th>
			<td>{value}</td>
		</tr>
	)
}
