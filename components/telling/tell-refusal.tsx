'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { Locale } from '@/i18n/locales'
import type { TellState } from '@/lib/telling/tell-actions'

/** Why a secret was not taken: said above the card, where the focus goes; everything typed is still below. */
export function TellRefusal({ state, locale }: { state: TellState | null; locale: Locale }) {
	const t = useTranslations('refusal')
	const note = useRef<HTMLDivElement>(null)
	useEffect(() => {
		if (state) note.current?.focus()
	}, [state])
	if (!state) return null
	return (
		<div ref={note} className="notice notice-refusal" role="alert" tabIndex={-1}>
			<p>{t(state.refusal)}</p>
			{state.refusal === 'signIn' && <AccountLinks locale={locale} />}
		</div>
	)
}

/** Before anything is sent: that it will take a codename, and that the draft waits for it. */
export function SignInHint({ locale }: { locale: Locale }) {
	const t = useTranslations('telling')
	return (
		<div className="notice">
			<p>{t('account.hint')}</p>
			<AccountLinks locale={locale} />
		</div>
	)
}

function AccountLinks({ locale }: { locale: Locale }) {
	const t = useTranslations('telling')
	const back = encodeURIComponent(`/${locale}/tell`)
	return (
		<p className="mt-3 flex flex-wrap gap-2">
			<a className="button button-main" href={`/${locale}/codename?back=${back}`}>
				{t('account.get')}
			</a>
			<a className="button" href={`/${locale}/sign-in?back=${back}`}>
				{t('account.signIn')}
			</a>
		</p>
	)
}
