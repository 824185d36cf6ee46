'use server'

import { redirect } from 'next/navigation'
import { parseLocale } from '@/i18n/locales'
import { PATIENCE_FIELD } from '@/lib/guard/guarded'
import { patienceAgain } from '@/lib/guard/patience'
import { requireProof } from '@/lib/guard/require-proof'
import { spend } from '@/lib/guard/spend'
import { presentMember, rememberNextIndex } from '@/lib/member/present-member'
import { done, type Outcome, type Refusal, refused } from '@/lib/outcome'
import { encodePhoto, photoFault } from '@/lib/photo/encode-photo'
import { type Told, tell, toldBefore } from './tell-command'
import { fieldsOf, PHOTO_FIELD, type TellFields } from './tell-fields'
import { parseTelling } from './telling'

/** What the composer shows after a refusal: why, everything that was typed, and a patience ticket for the next try. */
export interface TellState {
	readonly refusal: Refusal
	readonly fields: TellFields
	readonly patience: string
	/** A photo was sent too. Without JavaScript it has to be chosen again: no page can fill in a file. */
	readonly hadPhoto: boolean
}

/** Tells a secret and goes on to `/told/<id>`; a refusal comes back with all that was typed. */
export async function tellAction(_: TellState | null, form: FormData): Promise<TellState> {
	const fields = fieldsOf(form)
	const photo = await photoIn(form)
	const outcome = await tellAsMember(form, fields, photo)
	if (!outcome.ok) {
		const patience = patienceAgain(form.get(PATIENCE_FIELD), 'tell')
		return { refusal: outcome.refusal, fields, patience, hadPhoto: photo !== null }
	}
	await rememberNextIndex(outcome.value.next)
	redirect(`/${parseLocale(String(form.get('locale'))) ?? 'en'}/told/${outcome.value.thing}`)
}

/** Cheapest first, and the proof last, so that a slip in the form costs nobody a second puzzle. */
async function tellAsMember(
	form: FormData,
	fields: TellFields,
	photo: Uint8Array | null,
): Promise<Outcome<Told>> {
	const member = await presentMember()
	if (!member) return refused('signIn')
	const telling = parseTelling(fields)
	if (!telling.ok) return telling
	// Sent again, its proof is used up and its budget paid.
	const told = await toldBefore(member, telling.value.ticket)
	if (told) return done(told)
	const fault = photo && photoFault(photo)
	if (fault) return refused(fault)
	const paid = await spend(member.secret, 'tell')
	if (!paid.ok) return paid
	const proved = await requireProof(form, 'tell')
	if (!proved.ok) return proved
	const drawn = photo ? await encodePhoto(photo, telling.value.edit) : done(null)
	return drawn.ok ? tell(member, fields, Date.now(), drawn.value) : drawn
}

/** The file of the form; one that was not chosen is sent as an empty one. */
async function photoIn(form: FormData): Promise<Uint8Array | null> {
	const file = form.get(PHOTO_FIELD)
	return file instanceof File && file.size > 0 ? file.bytes() : null
}
