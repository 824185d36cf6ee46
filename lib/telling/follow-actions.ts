'use server'

import { presentMayRead } from '@/lib/member/circles/present-circles'
import { rememberNextIndex } from '@/lib/member/present-member'
import { asMember } from '@/lib/settle/as-member'
import { settle } from '@/lib/settle/settle'
import { follow, unfollow } from './follow-command'

/** Follows a thread of somebody's. Fields: thread, back, locale. */
export async function followAction(form: FormData): Promise<void> {
	const thread = String(form.get('thread'))
	const outcome = await asMember('change', (member) => follow(member, { thread }, presentMayRead))
	if (outcome.ok) await rememberNextIndex(outcome.value.next)
	settle(form, outcome, 'followed')
}

/** Follows it no more. Fields: thread, back, locale. */
export async function unfollowAction(form: FormData): Promise<void> {
	const thread = String(form.get('thread'))
	const outcome = await asMember('change', (member) => unfollow(member, { thread }))
	settle(form, outcome, 'unfollowed')
}
