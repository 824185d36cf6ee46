import type { Refusal } from '@/lib/outcome'

/** The part of the composer that a refusal is about; it is shown and focused there. */
export type Place = 'text' | 'topic' | 'answer' | 'photo' | 'codename' | 'form'

const PLACES: Partial<Record<Refusal, Place>> = {
	empty: 'text',
	tooLong: 'text',
	findsSomebody: 'text',
	hasLink: 'text',
	wasRemoved: 'text',
	badTopic: 'topic',
	badPoll: 'answer',
	photoTooLarge: 'photo',
	notPhoto: 'photo',
	photoHeic: 'photo',
	photoUndrawn: 'photo',
	photoMoves: 'photo',
	photoTooManyPixels: 'photo',
	photoBroken: 'photo',
	altTooLong: 'photo',
	signIn: 'codename',
}

export function placeOf(refusal: Refusal): Place {
	return PLACES[refusal] ?? 'form'
}
