import 'server-only'
import { presentMayRead } from '@/lib/member/circles/present-circles'
import { presentMember, rememberNextIndex } from '@/lib/member/present-member'
import { done, type Outcome } from '@/lib/outcome'
import { asMember } from '@/lib/settle/as-member'
import { type Replied, repliedBefore, replyTo } from './reply-command'

/** Replies as the member who is present, and remembers where their things end now. Fields: secret, text, perhaps ticket. */
export async function replyAsMember(input: unknown): Promise<Outcome<Replied>> {
	const member = await presentMember()
	// Sent again, its budget is paid.
	const before = member && (await repliedBefore(member, input, Date.now(), presentMayRead))
	if (before) return done(before)
	const outcome = await asMember('reply', (present) =>
		replyTo(present, input, Date.now(), presentMayRead),
	)
	if (outcome.ok) await rememberNextIndex(outcome.value.next)
	return outcome
}
