'use server'

import { redirect } from 'next/navigation'
import { localeOf, textOf } from '@/lib/member/circles/circle-forms'
import { asMember } from '@/lib/settle/as-member'
import { appeal } from './appeal-command'
import type { AppealState } from './review-forms'

/** A teller's words against a decision. Fields: thing, words, locale. */
export async function appealAction(_: AppealState | null, form: FormData): Promise<AppealState> {
	const fields = { thing: textOf(form, 'thing'), words: textOf(form, 'words') }
	const outcome = await asMember('review', ({ secret }) => appeal(secret, fields))
	if (outcome.ok) redirect(`/${localeOf(form)}/me?note=appealSent`)
	return { refusal: outcome.refusal, words: fields.words }
}
