import { PLAIN_PHOTO_FIELDS, type TellFields } from '@/lib/telling/tell-fields'
import { dropDraftPhoto } from './use-photo'

/** What somebody is writing, kept in this browser until it is told. */
export interface Draft {
	readonly fields: TellFields
	/** Sent, and no refusal came: told, or its answer was lost. */
	readonly sent: boolean
	/** The language was chosen, so it is no longer guessed. */
	readonly languageChosen: boolean
}

const KEY = 'treehole-draft'

export function loadDraft(): Draft | null {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
		return isDraft(kept) ? withLaterFields(kept) : null
	} catch {
		return null
	}
}

/** A draft without any words is none. */
export function saveDraft(draft: Draft): void {
	const { text, topic, answers } = draft.fields
	// Private modes and full disks refuse; then the draft lives as long as the page.
	try {
		if ([text, topic, ...answers].every((words) => words.trim() === ''))
			localStorage.removeItem(KEY)
		else localStorage.setItem(KEY, JSON.stringify(draft))
	} catch {}
}

/** Once something was told its draft goes; one that was begun since then, in another tab, stays. */
export function dropSentDraft(): void {
	if (!loadDraft()?.sent) return
	localStorage.removeItem(KEY)
	dropDraftPhoto()
}

const TEXTS = ['text', 'language', 'topic', 'colour', 'texture', 'when', 'ticket'] as const

const LATER_FIELDS: Partial<TellFields> = { ...PLAIN_PHOTO_FIELDS, circle: '', veil: '' }

/** A draft from before there were photos, circles and veils has no fields for them. */
function withLaterFields(draft: Draft): Draft {
	return { ...draft, fields: { ...LATER_FIELDS, ...draft.fields } }
}

/** An older version of the page, or a curious person, may have left anything there. */
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
