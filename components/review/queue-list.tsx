import { getTranslations } from 'next-intl/server'
import { hourText } from '@/components/card/hour-text'
import type { Locale } from '@/i18n/locales'
import type { QueuePage } from '@/lib/review/queue-queries'

/** What waits for a steward, most pressing first. What it says is on the page of the case alone. */
export async function QueueList({ locale, page }: { locale: Locale; page: QueuePage }) {
	const t = await getTranslations('review.queue')
	const card = await getTranslations('card')
	if (page.reviews.length === 0 && !page.next) return <p className="empty">{t('empty')}</p>
	return (
		<section className="sheet" aria-label={t('title')}>
			<ul className="sheet-list">
				{page.reviews.map((review) => (
					<li key={review.id}>
						<span className="sheet-about">
							<strong>
								{review.state === 'appealed' ? t('appeal') : t(`severity.${severityOf(review)}`)}
							</strong>
							<span className="hint">
								{t('reporters', { count: review.reporters })} · {hourText(review.opened, card)}
								{review.hidden && ` · ${t('hidden')}`}
							</span>
						</span>
						<a className="button" href={`/${locale}/steward/${review.id}`}>
							{t('open')}
						</a>
					</li>
				))}
			</ul>
			{page.next && (
				<a className="button" rel="next" href={`/${locale}/steward?after=${page.next}`}>
					{t('more')}
				</a>
			)}
		</section>
	)
}

function severityOf({ severity }: { severity: number }) {
	if (severity === 2) return 'severe'
	return severity === 1 ? 'person' : 'plain'
}
