import { REFUSALS, type Refusal } from '@/lib/outcome'

/** What a form achieved, where there is something to say about it. */
export const NOTES = [
	'hearted',
	'unhearted',
	'voted',
	'replied',
	'deleted',
	'unlinked',
	'takenBack',
	'closed',
	'followed',
	'unfollowed',
	'offered',
	'revoked',
	'tied',
	'untied',
	'joined',
	'asked',
	'left',
	'muted',
	'unmuted',
	'rotated',
	'groupClosed',
	'branchCut',
	'officeOffered',
	'decided',
	'verified',
	'settled',
	'judged',
	'seated',
	'appealSent',
	'jurorThanks',
] as const
export type Note = (typeof NOTES)[number]
export type NoteCode = Note | Refusal

export function isNoteCode(code: string): code is NoteCode {
	return isNote(code) || REFUSALS.some((refusal) => refusal === code)
}

function isNote(code: string): code is Note {
	return NOTES.some((note) => note === code)
}

/** Where the messages of a code stand. */
export function noteText(code: NoteCode) {
	return isNote(code)
		? { key: `shell.note.${code}` as const, refusal: false }
		: { key: `refusal.${code}` as const, refusal: true }
}
