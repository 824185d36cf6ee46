'use server'

import { redirect } from 'next/navigation'
import { countryOf } from '@/lib/contacts/country'
import { parseThingId } from '@/lib/crypto/id'
import { done } from '@/lib/outcome'
import { asMember } from '@/lib/settle/as-member'
import { localeOf, textOf, type VerifyState } from './circle-forms'
import { joinByAddress } from './group-commands'
import { refreshCircles } from './present-circles'
import { confirmedAddress, keepAddress, sendCode } from './verify-command'

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

/** Checks the code, and keeps the address as a token, or takes a place in a group with it. Fields: sealed, code, circle, locale. */
export async function confirmCodeAction(_: VerifyState, form: FormData): Promise<VerifyState> {
	const sealed = textOf(form, 'sealed')
	const circle = parseThingId(textOf(form, 'circle'))
	const outcome = await asMember('code', async ({ secret }) => {
		const confirmed = confirmedAddress(secret, sealed, textOf(form, 'code'))
		if (!confirmed.ok) return confirmed
		if (!circle) return keepAddress(secret, confirmed.value)
		const joined = await joinByAddress(secret, circle, confirmed.value)
		return joined.ok ? done(0) : joined
	})
	if (!outcome.ok) return { step: 'code', typed: '', sealed, refusal: outcome.refusal }
	await refreshCircles()
	if (circle) redirect(`/${localeOf(form)}/circles/group/${circle}?note=joined`)
	return { step: 'done', typed: '', sealed: '', tied: outcome.value }
}
