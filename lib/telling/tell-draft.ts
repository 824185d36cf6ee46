import { PLAIN_PHOTO_FIELDS, type TellFields } from './tell-fields'

/** What somebody is writing, kept in their browser until it is told. */
export interface Draft {
	readonly fields: TellFields
	/** Sent, and no refusal came: told, or its answer was lost. */
	readonly sent: boolean
	/** The language was chosen, so it is no longer guessed. */
	readonly languageChosen: boolean
}

/** A draft as it was kept, or null: an older version of the page, or a curious person, may have left anything there. */
export function parseDraft(kept: string | null): Draft | null {
	try {
		const draft: unknown = JSON.parse(kept ?? 'null')
		return isDraft(draft) ? withLaterFields(draft) : null
	} catch {
		return null
	}
}

/** How a draft is kept; null for one without any words, which is none. */
export function keptForm(draft: Draft): string | null {
	const { text, topic, answers } = draft.fields
	const isEmpty = [text, topic, ...answers].every((words) => words.trim() === '')
	return isEmpty ? null : JSON.stringify(draft)
}

const TEXTS = ['text', 'language', 'topic', 'colour', 'texture', 'when', 'ticket'] as const

const LATER_FIELDS: Partial<TellFields> = { ...PLAIN_PHOTO_FIELDS, circle: '', veil: '' }

/** A draft from before there were photos, circles and veils has no fields for them. */
function withLaterFields(draft: Draft): Draft {
	return { ...draft, fields: { ...LATER_FIELDS, ...draft.fields } }
}

function isDraft(kept: unknown): kept is Draft {
	if (typeof kept !== 'object' || kept === null) return false
	const { fields, sent, languageChosen } = kept as Partial<Draft>
	return (
		typeof sent === 'boolean' &&
		typeof languageChosen === 'boolean' &&
		typeof fields === 'object' &&
		fields !== null &&
		TEXTS.every((name) => typeof fields[name] === 'string') &&
		Array.isArray(fields.answers) &&
		fields.answers.every((answer) => typeof answer === 'string')
	)
}
