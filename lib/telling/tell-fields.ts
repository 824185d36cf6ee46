/** The composer's fields as texts, so that a refused form can be shown again just as it was. */
export interface TellFields {
	readonly text: string
	/** To whom: a circle's id, or '' for everyone. */
	readonly circle: string
	readonly language: string
	readonly topic: string
	readonly colour: string
	readonly texture: string
	readonly when: string
	readonly answers: readonly string[]
	/** A content note to veil it under, or ''. */
	readonly veil: string
	/** What the photo shows. */
	readonly alt: string
	readonly panX: string
	readonly panY: string
	readonly blur: string
	readonly dim: string
	readonly ticket: string
}

/** What is said of a photo before anything is said. */
export const PLAIN_PHOTO_FIELDS = { alt: '', panX: '50', panY: '50', blur: '0', dim: '0' }

/** The photo itself: a file, never a text. */
export const PHOTO_FIELD = 'photo'

export function fieldsOf(form: FormData): TellFields {
	const text = (name: string) => {
		const value = form.get(name)
		return typeof value === 'string' ? value : ''
	}
	return {
		text: text('text'),
		circle: text('circle'),
		language: text('language'),
		topic: text('topic'),
		colour: text('colour'),
		texture: text('texture'),
		when: text('when'),
		answers: form.getAll('answer').filter((value) => typeof value === 'string'),
		veil: text('veil'),
		alt: text('alt'),
		panX: text('panX') || PLAIN_PHOTO_FIELDS.panX,
		panY: text('panY') || PLAIN_PHOTO_FIELDS.panY,
		blur: text('blur') || PLAIN_PHOTO_FIELDS.blur,
		dim: text('dim') || PLAIN_PHOTO_FIELDS.dim,
		ticket: text('ticket'),
	}
}
