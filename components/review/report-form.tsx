'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ProofField } from '@/components/member/proof-field'
import type { Locale } from '@/i18n/locales'
import { REASONS } from '@/lib/review/reason'
import { reportAction } from '@/lib/telling/review/report-actions'

/** Why something should not be here, "this is about me" first. A refusal comes back with all that was said. */
export function ReportForm({
	locale,
	thing,
	member,
	patience,
	seconds,
}: {
	locale: Locale
	thing: string
	/** Whether somebody with a codename asks: the others can report what harms themselves or others most. */
	member: boolean
	patience: string
	seconds: number
}) {
	const t = useTranslations('review.report')
	const reasonText = useTranslations('review.reason')
	const refusal = useTranslations('refusal')
	const [state, send, sending] = useActionState(reportAction, null)
	return (
		<form action={send} data-ungated="">
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="thing" value={thing} />
			<fieldset className="sheet-radios">
				<legend className="label">{t('why')}</legend>
				{REASONS.map((reason) => (
					<label key={reason}>
						<input
							type="radio"
							name="reason"
							value={reason}
							required
							defaultChecked={state?.reason === reason}
							aria-describedby={`about-${reason}`}
						/>
						<span>
							<b className="font-semibold">{reasonText(`${reason}.name`)}</b>
							<span className="hint block" id={`about-${reason}`}>
								{reasonText(`${reason}.about`)}
							</span>
						</span>
					</label>
				))}
			</fieldset>
			<div>
				<label className="label" htmlFor="report-words">
					{t('words')}
				</label>
				<textarea
					className="field"
					id="report-words"
					name="words"
					rows={3}
					maxLength={2000}
					defaultValue={state?.words ?? ''}
					aria-describedby="report-words-hint report-refusal"
				/>
				<p className="hint" id="report-words-hint">
					{t('wordsHint')}
				</p>
			</div>
			{!member && <p className="hint">{t('noAccount')}</p>}
			<ProofField what="report" patience={state?.patience ?? patience} seconds={seconds} />
			<p
				className="notice notice-refusal m-0 empty:hidden"
				id="report-refusal"
				role="alert"
				data-refusal={state?.refusal}
			>
				{state ? refusal(state.refusal) : null}
			</p>
			<button type="submit" className="button button-main" disabled={sending}>
				{t('go')}
			</button>
		</form>
	)
}
