'use client'

import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { useTranslations } from 'next-intl'
import { useActionState, useRef, useState } from 'react'
import type { Locale } from '@/i18n/locales'
import { addPasskeyOfMine } from '@/lib/member/passkey-actions'
import { makePasskey, sendAnswer } from './passkey-ceremonies'
import { RefusalNote } from './refusal-note'
import { HINT, MAIN_BUTTON } from './styles'
import { useHydrated } from './use-hydrated'

/** Makes a passkey and has its public key kept; says so where that cannot be. */
export function AddPasskey({ locale }: { locale: Locale }) {
	const t = useTranslations('member')
	const answer = useRef<HTMLInputElement>(null)
	const [{ refusal, added }, send, sending] = useActionState(addPasskeyOfMine, {})
	const [step, setStep] = useState<'asking' | 'stopped' | null>(null)
	const usable = useHydrated() && browserSupportsWebAuthn()
	if (!usable) return <p className={HINT}>{t('passkey.unsupported')}</p>
	const add = async () => {
		setStep('asking')
		try {
			sendAnswer(answer.current, await makePasskey(locale))
			setStep(null)
		} catch {
			setStep('stopped')
		}
	}
	const busy = sending || step === 'asking'
	return (
		<form action={send} className="flex flex-col gap-4">
			<input ref={answer} type="hidden" name="answer" />
			<button type="button" className={`${MAIN_BUTTON} self-start`} disabled={busy} onClick={add}>
				{busy ? t('passkey.adding') : t('passkey.add')}
			</button>
			<RefusalNote id="passkey-refusal" refusal={refusal} />
			<p role="status" className="text-lg empty:hidden">
				{added && step === null ? t('passkey.added') : null}
				{step === 'stopped' ? t('passkey.stopped') : null}
			</p>
		</form>
	)
}
