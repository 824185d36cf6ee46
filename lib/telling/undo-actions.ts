'use server'

import { parseThingId, type ThingId } from '@/lib/crypto/id'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { done, type Refusal, refused } from '@/lib/outcome'
import { asMember } from '@/lib/settle/as-member'
import { topicsOf } from '@/lib/text/topic'
import { waitingPhoto } from './my-photo'
import { PLAIN_PHOTO_FIELDS, type TellFields } from './tell-fields'
import { undo } from './undo-command'

/** After taking back: what the composer is filled with again, or why it was too late. */
export type UndoState =
	| {
			readonly fields: Omit<TellFields, 'ticket' | 'when'>
			/** Its photo as it would have come out (WebP, base64), or null. */
			readonly photo: string | null
	  }
	| { readonly refusal: Refusal }

/** Takes a waiting secret back and answers with what it said. Fields: thing, locale. */
export async function undoAction(_: UndoState | null, form: FormData): Promise<UndoState> {
	const thing = parseThingId(String(form.get('thing')))
	const outcome = await asMember('change', async ({ secret }) =>
		thing ? takeBack(secret, thing) : refused('badInput'),
	)
	if (!outcome.ok) return { refusal: outcome.refusal }
	const { circle, text, language, topics, colour, texture, answers, veil, photo } =
		outcome.value.secret
	// The topics in the text will be found there again.
	const topic = topics.find((one) => !topicsOf(null, text).includes(one)) ?? ''
	return {
		fields: {
			veil,
			...PLAIN_PHOTO_FIELDS,
			...{
				circle: circle ?? '',
				text,
				language,
				topic,
				colour: `${colour}`,
				texture: `${texture}`,
				answers,
			},
			alt: photo?.alt ?? '',
		},
		photo: outcome.value.photo && Buffer.from(outcome.value.photo).toString('base64'),
	}
}

/** The photo has to be read first: taking back leaves nothing of it. */
async function takeBack(member: MemberSecret, thing: ThingId) {
	const photo = await waitingPhoto(member, thing)
	const taken = await undo(member, thing)
	return taken.ok ? done({ secret: taken.value, photo }) : taken
}
