'use server'

import { redirect } from 'next/navigation'
import { PATIENCE_FIELD } from '@/lib/guard/guarded'
import { patienceAgain } from '@/lib/guard/patience'
import { requireProof } from '@/lib/guard/require-proof'
import { spend } from '@/lib/guard/spend'
import type { Refusal } from '@/lib/outcome'
import { parseBack } from '@/lib/settle/back'
import { twoPlaces, wrongPlaces } from './codename/check-kept'
import {
	type Check,
	type CodenameState,
	codenameForm,
	fieldsOf,
	type KeptState,
	keptForm,
} from './member-forms'
import { presentMember } from './present-member'
import { signUp } from './sign-up-command'

/** Public: makes a codename and shows it. Not for a member: their own S would be lost from this browser. */
export async function getCodename(before: CodenameState, form: FormData): Promise<CodenameState> {
	// A second tap must not take the words away that the first one made.
	if (before.step === 'shown') return before
	if (await presentMember()) return { step: 'have' }
	const { words: language } = codenameForm.parse(fieldsOf(form))
	const proven = await requireProof(form, 'signUp')
	if (!proven.ok) return askAgain(proven.refusal, form)
	const paid = await spend(null, 'signUp')
	if (!paid.ok) return askAgain(paid.refusal, form)
	const made = await signUp(language)
	if (!made.ok) return askAgain(made.refusal, form)
	return { step: 'shown', words: made.value, check: { language, asked: twoPlaces() } }
}

/** "I have kept it": goes on once the two words asked for are right. */
export async function keptCodename(_: KeptState, form: FormData): Promise<KeptState> {
	const present = await presentMember()
	if (!present) return { wrong: [], refusal: 'signIn' }
	const parsed = keptForm.safeParse(fieldsOf(form))
	if (!parsed.success) return { wrong: [], refusal: 'badInput' }
	const { words: language, first, firstWord, second, secondWord, locale, back } = parsed.data
	const wrong = wrongPlaces(present.secret, language, [
		{ place: first, word: firstWord },
		{ place: second, word: secondWord },
	])
	const check: Check = { language, asked: [first, second] }
	if (wrong.length > 0) return { wrong, check, typed: { firstWord, secondWord } }
	redirect(parseBack(back, `/${locale}/tell`))
}

function askAgain(refusal: Refusal, form: FormData): CodenameState {
	return { step: 'ask', refusal, patience: patienceAgain(form.get(PATIENCE_FIELD), 'signUp') }
}
