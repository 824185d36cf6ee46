'use server'

import { asMember } from '@/lib/settle/as-member'
import { settle } from '@/lib/settle/settle'
import { castVote } from './vote-command'

/** Votes in a poll. Fields: secret, answer, back, locale. */
export async function voteAction(form: FormData): Promise<void> {
	const input = { secret: form.get('secret'), answer: form.get('answer') }
	const outcome = await asMember('vote', ({ secret }) => castVote(secret, input))
	settle(form, outcome, 'voted')
}
