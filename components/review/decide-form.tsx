import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { MEASURES, stops } from '@/lib/review/measure'
import { REASONS } from '@/lib/review/reason'
import { decideAction } from '@/lib/telling/review/steward-actions'

/** What a steward decides and by which rule; a plain form. */
export async function DecideForm({
	locale,
	review,
	isWithinReach,
}: {
	locale: Locale
	review: string
	/** Whether whoever told it can still be slowed down or suspended. */
	isWithinReach: boolean
}) {
	const t = await getTranslations('review.decide')
	const reason = await getTranslations('review.reason')
	const measure = await getTranslations('review.measure')
	return (
		<form action={decideAction}>
			<input type="hidden" name="review" value={review} />
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="back" value={`/${locale}/steward/${review}`} />
			<fieldset className="sheet-radios">
				<legend className="label">{t('measure')}</legend>
				{MEASURES.filter((one) => isWithinReach || !stops(one)).map((one) => (
					<label key={one}>
						<input type="radio" name="measure" value={one} required />
						<span>
							<b className="font-semibold">{measure(`${one}.name`)}</b>
							<span className="hint block">{measure(`${one}.about`)}</span>
						</span>
					</label>
				))}
			</fieldset>
			{!isWithinReach && <p className="hint">{t('outOfReach')}</p>}
			<label className="label" htmlFor="rule">
				{t('rule')}
			</label>
			<select className="field" id="rule" name="rule" required defaultValue="">
				<option value="" disabled>
					{t('choose')}
				</option>
				{REASONS.map((one) => (
					<option key={one} value={one}>
						{reason(`${one}.rule`)}
					</option>
				))}
			</select>
			<button type="submit" className="button button-main">
				{t('go')}
			</button>
		</form>
	)
}
