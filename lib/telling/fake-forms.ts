import { issuePatience } from '@/lib/guard/patience'
import { fakeForm } from './fake-teller'

export type Fields = Record<string, string | File | readonly string[]>

/** How long somebody without script is said to have waited before they sent a form, for tests. */
export const RIPE_MS = 15_000

export function formOf(fields: Fields): FormData {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) {
		for (const one of [value].flat()) form.append(name, one)
	}
	return form
}

/** The composer's form after its waiting time, as a browser without script sends it. */
export function ripe(fields: Fields = {}): FormData {
	const { text, language, colour, texture, when, ticket } = fakeForm() as unknown as Record<
		string,
		string
	>
	const typed = { text, language, colour, texture, when, ticket } as Fields
	const patience = issuePatience('tell', Date.now() - RIPE_MS)
	return formOf({ ...typed, locale: 'zh', patience, answer: ['', '', '', ''], ...fields })
}
