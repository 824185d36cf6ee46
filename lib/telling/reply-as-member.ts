import 'server-only'
import { presentMayRead } from '@/lib/member/circles/present-circles'
import type { Present } from '@/lib/member/member-cookie'
import { presentMember, rememberNextIndex } from '@/lib/member/present-member'
import { rotateSession } from '@/lib/member/session/rotate-session'
import { done, type Outcome, refused } from '@/lib/outcome'
import { type Replied, repliedBefore, replyTo } from './reply-command'
import { spendOnWords } from './spend-on-words'

/** Replies as the member who is present, and remembers where their things end now. Fields: secret, text, perhaps ticket. */
export async function replyAsMember(input: unknown): Promise<Outcome<Replied>> {
	const member = await presentMember()
	// Sent again, its budget is paid.
	const before = member && (await repliedBefore(member, input, Date.now(), presentMayRead))
	if (before) return done(before)
	const outcome = await replyGuarded(member, input)
	if (outcome.ok) await rememberNextIndex(outcome.value.next)
	return outcome
}

async function replyGuarded(member: Present | null, input: unknown): Promise<Outcome<Replied>> {
	if (!member) return refused('signIn')
	await rotateSession()
	const paid = await spendOnWords(member, 'reply')
	return paid.ok ? replyTo(member, input, Date.now(), presentMayRead) : paid
}
