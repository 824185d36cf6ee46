'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { Locale } from '@/i18n/locales'
import { appealAction } from '@/lib/telling/review/appeal-actions'

/** A teller's words to another steward; a refusal comes back with what was written. */
export function AppealForm({ locale, thing }: { locale: Locale; thing: string }) {
	const t = useTranslations('review.appeal')
	const refusal = useTranslations('refusal')
	const [state, send, sending] = useActionState(appealAction, null)
	return (
		<form action={send}>
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="thing" value={thing} />
			<label className="label" htmlFor="appeal-words">
				{t('words')}
			</label>
			<textarea
				className="field"
				id="appeal-words"
				name="words"
				rows={4}
				required
				maxLength={2000}
				defaultValue={state?.words ?? ''}
				aria-describedby="appeal-hint appeal-refusal"
			/>
			<p className="hint" id="appeal-hint">
				{t('hint')}
			</p>
			<p className="notice notice-refusal m-0 empty:hidden" id="appeal-refusal" role="alert">
				{state ? refusal(state.refusal) : null}
			</p>
			<button type="submit" className="button button-main" disabled={sending}>
				{t('go')}
			</button>
		</form>
	)
}
