'use server'

import { redirect } from 'next/navigation'
import { countryOf } from '@/lib/contacts/country'
import { parseThingId } from '@/lib/crypto/id'
import { asMember } from '@/lib/settle/as-member'
import { localeOf, textOf, type VerifyState } from './circle-forms'
import { type Joining, joinByAddress } from './join-commands'
import { refreshCircles } from './present-circles'
import { confirmedAddress, keepAddress, sendCode } from './verify-command'

/** How many ties came of an address, or which group. */
type Confirmed = number | Joining

/** Sends a code to an address of one's own. Fields: address, country, locale. */
export async function sendCodeAction(_: VerifyState, form: FormData): Promise<VerifyState> {
	const typed = textOf(form, 'address')
	const country = countryOf(textOf(form, 'country'))
	const outcome = await asMember('verify', ({ secret }) =>
		sendCode(secret, typed, country, localeOf(form)),
	)
	if (!outcome.ok) return { step: 'address', typed, sealed: '', refusal: outcome.refusal }
	return { step: 'code', typed, sealed: outcome.value }
}

/** Checks the code, and keeps the address as a token, or takes a place in a group with it. Fields: sealed, code, invitation, locale. */
export async function confirmCodeAction(_: VerifyState, form: FormData): Promise<VerifyState> {
	const sealed = textOf(form, 'sealed')
	const invitation = parseThingId(textOf(form, 'invitation'))
	const outcome = await asMember<Confirmed>('code', async ({ secret }) => {
		const confirmed = confirmedAddress(secret, sealed, textOf(form, 'code'))
		if (!confirmed.ok) return confirmed
		if (invitation) return joinByAddress(secret, invitation, confirmed.value)
		return keepAddress(secret, confirmed.value)
	})
	if (!outcome.ok) return { step: 'code', typed: '', sealed, refusal: outcome.refusal }
	await refreshCircles()
	const what = outcome.value
	if (typeof what !== 'number')
		redirect(`/${localeOf(form)}/circles/group/${what.circle}?note=joined`)
	return { step: 'done', typed: '', sealed: '', tied: what }
}
