import 'server-only'
import { redirect } from 'next/navigation'
import { parseLocale } from '@/i18n/locales'
import type { Outcome } from '@/lib/outcome'
import { parseBack, withNote } from './back'
import type { Note } from './note-code'

/**
 * Ends an action (303). A plain form goes back to its page with a note; a form sent by the reader script goes to the
 * note alone. Never returns.
 */
export function settle(
	form: FormData,
	outcome: Outcome<unknown>,
	note: Note,
	back?: string,
): never {
	const code = outcome.ok ? note : outcome.refusal
	if (form.get('via') === 'script') redirect(`/note/${code}`)
	const locale = parseLocale(String(form.get('locale'))) ?? 'en'
	const page = back ?? parseBack(form.get('back'), `/${locale}`)
	redirect(outcome.ok && back ? page : withNote(page, code))
}
