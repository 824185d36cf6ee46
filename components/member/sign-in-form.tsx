'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { Locale } from '@/i18n/locales'
import { signInWithWords } from '@/lib/member/sign-in-actions'
import { CodenameField } from './codename-field'
import { RefusalNote } from './refusal-note'
import { HINT, MAIN_BUTTON } from './styles'

/** Signs in with twelve words; whatever was typed is still there after a refusal. */
export function SignInForm({ locale, back }: { locale: Locale; back: string }) {
	const t = useTranslations('member')
	const [{ refusal, typed }, send, sending] = useActionState(signInWithWords, { typed: '' })
	return (
		<form action={send} className="flex flex-col gap-5">
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="back" value={back} />
			<CodenameField typed={typed} refused={refusal !== undefined} />
			<RefusalNote id="sign-in-refusal" refusal={refusal} />
			<button type="submit" className={`${MAIN_BUTTON} self-start`} disabled={sending}>
				{sending ? t('signIn.trying') : t('signIn.submit')}
			</button>
			<p className={HINT}>{t('signIn.lost')}</p>
		</form>
	)
}
