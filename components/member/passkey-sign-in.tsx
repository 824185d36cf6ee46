'use client'

import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { useTranslations } from 'next-intl'
import { useActionState, useEffect, useRef, useState } from 'react'
import type { Locale } from '@/i18n/locales'
import { signInWithPasskey } from '@/lib/member/sign-in-actions'
import { askPasskey, offerPasskeys, sendAnswer } from './passkey-ceremonies'
import { RefusalNote } from './refusal-note'
import { BUTTON, HINT } from './styles'
import { useHydrated } from './use-hydrated'

/** Signs in with a passkey: by its button, or chosen from what the browser offers in the words' field. */
export function PasskeySignIn({ locale, back }: { locale: Locale; back: string }) {
	const t = useTranslations('member')
	const answer = useRef<HTMLInputElement>(null)
	const [{ refusal }, send, sending] = useActionState(signInWithPasskey, {})
	const [stopped, setStopped] = useState(false)
	const ask = (field: HTMLInputElement | null) =>
		askPasskey().then(
			(json) => sendAnswer(field, json),
			() => setStopped(true),
		)
	const usable = useHydrated() && browserSupportsWebAuthn()
	useEffect(() => {
		if (usable) void offerPasskeys().then((json) => json && sendAnswer(answer.current, json))
	}, [usable])
	if (!usable) return null
	return (
		<form action={send} className="flex flex-col gap-4">
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="back" value={back} />
			<input ref={answer} type="hidden" name="answer" />
			<button
				type="button"
				className={`${BUTTON} self-start`}
				disabled={sending}
				onClick={() => ask(answer.current)}
			>
				{sending ? t('signIn.trying') : t('passkey.use')}
			</button>
			<RefusalNote id="passkey-refusal" refusal={refusal} />
			<p role="status" className={`${HINT} empty:hidden`}>
				{stopped ? t('passkey.stopped') : null}
			</p>
			<p className="flex items-center gap-4 text-(--quiet) before:h-px before:flex-1 before:bg-(--line) after:h-px after:flex-1 after:bg-(--line)">
				{t('signIn.or')}
			</p>
		</form>
	)
}
