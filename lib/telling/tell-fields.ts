/** The composer's fields as texts, so that a refused form can be shown again just as it was. */
export interface TellFields {
	readonly text: string
	readonly language: string
	readonly topic: string
	readonly colour: string
	readonly texture: string
	readonly when: string
	readonly answers: readonly string[]
	readonly ticket: string
}

export function fieldsOf(form: FormData): TellFields {
	const text = (name: string) => {
		const value = form.get(name)
		return typeof value === 'string' ? value : ''
	}
	return {
		text: text('text'),
		language: text('language'),
		topic: text('topic'),
		colour: text('colour'),
		texture: text('texture'),
		when: text('when'),
		answers: form.getAll('answer').filter((value) => typeof value === 'string'),
		ticket: text('ticket'),
	}
}
