'use server'

import { addPasskeyForm, fieldsOf, type PasskeyState } from './member-forms'
import { addPasskey } from './passkey/add-passkey'
import { presentMember } from './present-member'

/** Keeps the passkey that this member's browser has just made. */
export async function addPasskeyOfMine(_: PasskeyState, form: FormData): Promise<PasskeyState> {
	const present = await presentMember()
	if (!present) return { refusal: 'signIn' }
	const { answer } = addPasskeyForm.parse(fieldsOf(form))
	const added = await addPasskey(present.secret, answer)
	return added.ok ? { added: true } : { refusal: added.refusal }
}
