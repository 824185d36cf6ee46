import 'server-only'
import { requireProof } from '@/lib/guard/require-proof'
import { presentMayRead } from '@/lib/member/circles/present-circles'
import { presentMember, rememberNextIndex } from '@/lib/member/present-member'
import { done, type Outcome, refused } from '@/lib/outcome'
import { encodePhoto, photoFault } from '@/lib/photo/encode-photo'
import { spendOnWords } from './spend-on-words'
import { type Told, tell, toldBefore } from './tell-command'
import { fieldsOf, PHOTO_FIELD } from './tell-fields'
import { parseTelling } from './telling'

/** Tells what the composer's form says, as the member who is present, and remembers where their things end now. */
export async function tellAsMember(form: FormData): Promise<Outcome<Told>> {
	const outcome = await guardedTell(form)
	if (outcome.ok) await rememberNextIndex(outcome.value.next)
	return outcome
}

/** Cheapest first, and the proof last, so that a slip in the form costs nobody a second puzzle. */
async function guardedTell(form: FormData): Promise<Outcome<Told>> {
	const member = await presentMember()
	if (!member) return refused('signIn')
	const fields = fieldsOf(form)
	const telling = parseTelling(fields)
	if (!telling.ok) return telling
	// Sent again, its proof is used up and its budget paid.
	const told = await toldBefore(member, telling.value.ticket)
	if (told) return done(told)
	const photo = await photoIn(form)
	const fault = photo && photoFault(photo)
	if (fault) return refused(fault)
	const paid = await spendOnWords(member, 'tell')
	if (!paid.ok) return paid
	const proved = await requireProof(form, 'tell')
	if (!proved.ok) return proved
	const drawn = photo ? await encodePhoto(photo, telling.value.edit) : done(null)
	return drawn.ok ? tell(member, fields, Date.now(), drawn.value, presentMayRead) : drawn
}

/** Whether the form brings a photo; one that was not chosen is sent as an empty file. */
export function hasPhoto(form: FormData): boolean {
	const file = form.get(PHOTO_FIELD)
	return file instanceof File && file.size > 0
}

async function photoIn(form: FormData): Promise<Uint8Array | null> {
	const file = form.get(PHOTO_FIELD)
	return file instanceof File && file.size > 0 ? file.bytes() : null
}
