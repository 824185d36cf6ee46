import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import type { Case } from '@/lib/telling/review/case-queries'
import { DecideForm } from './decide-form'

/** A case as a steward sees it: what was said, where, and why somebody minded. */
export async function CaseView({ locale, found }: { locale: Locale; found: Case }) {
	const t = await getTranslations('review.case')
	const reason = await getTranslations('review.reason')
	const measure = await getTranslations('review.measure')
	const { review, said, under, replies, reports, jurors, appeal } = found
	return (
		<>
			<section className="sheet" aria-labelledby="said-title">
				<h2 id="said-title">{t('said')}</h2>
				{review.hidden && <p className="hint">{t(review.deleted ? 'deleted' : 'hidden')}</p>}
				{under && (
					<p className="case-text case-under" dir="auto">
						{under.text}
					</p>
				)}
				{said ? (
					<p className="case-text" dir="auto">
						{said.text}
					</p>
				) : (
					<p className="hint">{t('gone')}</p>
				)}
				{said?.kind === 'secret' && said.photo && (
					<details>
						<summary className="chip">{t('photo')}</summary>
						{/* biome-ignore lint/performance/noImgElement: seen by stewards alone, never optimised or kept. */}
						<img
							className="case-photo"
							src={`/${locale}/steward/${review.id}/photo`}
							alt={said.photo.alt}
							width={1080}
							height={1350}
							loading="lazy"
						/>
					</details>
				)}
				{replies.length > 0 && (
					<details open={review.thing !== review.thread}>
						<summary className="chip">{t('thread', { count: replies.length })}</summary>
						<ol className="case-replies">
							{replies.map((one) => (
								<li key={one.id} data-case={one.isCase ? '' : undefined} dir="auto">
									<b>{one.mask === 0 ? t('teller') : t('mask', { number: one.mask })}</b> {one.text}
								</li>
							))}
						</ol>
					</details>
				)}
			</section>
			<section className="sheet" aria-labelledby="reports-title">
				<h2 id="reports-title">{t('reports')}</h2>
				<ul className="sheet-list">
					{[...reports.reasons].map(([one, count]) => (
						<li key={one}>
							<span className="sheet-about">{reason(`${one}.name`)}</span>
							<span>{t('times', { count })}</span>
						</li>
					))}
				</ul>
				{reports.words.map((words) => (
					<p key={words} className="case-text case-under" dir="auto">
						{words}
					</p>
				))}
				{jurors.all > 0 && <p>{t('jurors', { all: jurors.all, breaks: jurors.breaks })}</p>}
			</section>
			{appeal !== '' && (
				<section className="sheet" aria-labelledby="appeal-title">
					<h2 id="appeal-title">{t('appeal')}</h2>
					{review.measure && (
						<p className="hint">{t('before', { measure: measure(`${review.measure}.name`) })}</p>
					)}
					<p className="case-text case-under" dir="auto">
						{appeal}
					</p>
				</section>
			)}
			<section className="sheet" aria-labelledby="decide-title">
				<h2 id="decide-title">{t('decide')}</h2>
				<p className="hint">{t('handle', { handle: found.handle })}</p>
				{found.isDone ? (
					<p>{t('done')}</p>
				) : (
					<>
						{found.decided > 0 && <p className="hint">{t('second')}</p>}
						<DecideForm locale={locale} review={review.id} isWithinReach={found.isWithinReach} />
					</>
				)}
			</section>
		</>
	)
}
