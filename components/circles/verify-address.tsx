'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState } from 'react'
import type { Locale } from '@/i18n/locales'
import type { VerifyState } from '@/lib/member/circles/circle-forms'
import { confirmCodeAction, sendCodeAction } from '@/lib/member/circles/verify-actions'

const FIRST: VerifyState = { step: 'address', typed: '', sealed: '' }

/** Shows that an address is one's own: asks for it, then for the code that was sent there. With the code of an invitation, it takes a place in that group. */
export function VerifyAddress({
	locale,
	country,
	invitation = '',
	console: codesGoToConsole,
}: {
	locale: Locale
	country: ReactNode
	invitation?: string
	/** Whether codes go to whoever runs the server. */
	console: boolean
}) {
	const t = useTranslations('circles')
	const refusal = useTranslations('refusal')
	const [asked, send, sending] = useActionState(sendCodeAction, FIRST)
	const [confirmed, confirm, confirming] = useActionState(confirmCodeAction, FIRST)
	if (confirmed.step === 'done')
		return (
			<p role="status">
				{t('verify.done')} {t('tied', { count: confirmed.tied ?? 0 })}
			</p>
		)
	const hasCode = asked.step === 'code' || confirmed.step === 'code'
	const why = confirmed.refusal ?? asked.refusal
	return (
		<>
			<form action={send}>
				<input type="hidden" name="locale" value={locale} />
				<label className="label" htmlFor="own-address">
					{t('verify.address')}
				</label>
				<input
					className="field"
					id="own-address"
					name="address"
					required
					maxLength={254}
					autoComplete="email"
					autoCapitalize="none"
					inputMode="email"
					defaultValue={asked.typed}
					aria-describedby="verify-refusal"
				/>
				{country}
				{codesGoToConsole && <p className="hint">{t('verify.console')}</p>}
				<button
					type="submit"
					className={hasCode ? 'button' : 'button button-main'}
					disabled={sending}
				>
					{t('verify.send')}
				</button>
			</form>
			<p className="notice notice-refusal m-0 empty:hidden" id="verify-refusal" role="alert">
				{why ? refusal(why) : null}
			</p>
			{hasCode && (
				<form action={confirm}>
					<input type="hidden" name="locale" value={locale} />
					<input type="hidden" name="invitation" value={invitation} />
					<input type="hidden" name="sealed" value={asked.sealed || confirmed.sealed} />
					<label className="label" htmlFor="own-code">
						{t('verify.code')}
					</label>
					<input
						className="field"
						id="own-code"
						name="code"
						required
						maxLength={12}
						inputMode="numeric"
						autoComplete="one-time-code"
					/>
					<button type="submit" className="button button-main" disabled={confirming}>
						{t('verify.confirm')}
					</button>
				</form>
			)}
		</>
	)
}
