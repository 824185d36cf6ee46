'use server'

import { redirect } from 'next/navigation'
import { parseBack } from '@/lib/settle/back'
import {
	fieldsOf,
	type PasskeyState,
	passkeySignInForm,
	type SignInState,
	signInForm,
} from './member-forms'
import { openSession } from './session/open-session'

/** Public: signs in with twelve words; a refusal gives back what was typed. */
export async function signInWithWords(_: SignInState, form: FormData): Promise<SignInState> {
	const { words, locale, back } = signInForm.parse(fieldsOf(form))
	const opened = await openSession({ provider: 'codename', fields: { words } })
	if (!opened.ok) return { refusal: opened.refusal, typed: words }
	redirect(parseBack(back, `/${locale}/me`))
}

/** Public: signs in with what a passkey answered. */
export async function signInWithPasskey(_: PasskeyState, form: FormData): Promise<PasskeyState> {
	const { answer, locale, back } = passkeySignInForm.parse(fieldsOf(form))
	const opened = await openSession({ provider: 'passkey', fields: { answer } })
	if (!opened.ok) return { refusal: opened.refusal }
	redirect(parseBack(back, `/${locale}/me`))
}
