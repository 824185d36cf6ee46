'use server'

import { redirect } from 'next/navigation'
import { parseLocale } from '@/i18n/locales'
import type { Refusal } from '@/lib/outcome'
import { replyPath, threadPath } from '@/lib/thread/thread-path'
import { replyAsMember } from './reply-as-member'

/** What the reply's form shows after a refusal: why, and what was typed. */
export interface ReplyState {
	readonly refusal: Refusal
	readonly text: string
}

/** Replies and goes back to the thread, to the new reply; a refusal comes back with what was typed. */
export async function replyAction(_: ReplyState | null, form: FormData): Promise<ReplyState> {
	const input = { secret: String(form.get('secret')), text: String(form.get('text') ?? '') }
	const outcome = await replyAsMember(input)
	if (!outcome.ok) return { refusal: outcome.refusal, text: input.text }
	const { thread, circle, number } = outcome.value
	const locale = parseLocale(String(form.get('locale'))) ?? 'en'
	redirect(replyPath(threadPath(locale, thread, circle), number))
}
