'use server'

import { presentMayRead } from '@/lib/member/circles/present-circles'
import { asMember } from '@/lib/settle/as-member'
import { settle } from '@/lib/settle/settle'
import { castVote } from './vote-command'

/** Votes in a poll. Fields: choice, back, locale. */
export async function voteAction(form: FormData): Promise<void> {
	const choice = String(form.get('choice'))
	const outcome = await asMember('vote', ({ secret }) =>
		castVote(secret, { choice }, presentMayRead),
	)
	settle(form, outcome, 'voted')
}
