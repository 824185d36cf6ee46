import 'server-only'
import { spend } from '@/lib/guard/spend'
import type { Present } from '@/lib/member/member-cookie'
import { requireStanding } from '@/lib/member/standing'
import { done, type Outcome, refused } from '@/lib/outcome'

/** Entries of "my things" from which on somebody is no beginner: the list grows with all that is said and never shrinks. */
const BEGINNER_BELOW = 10

/**
 * Pays for something that is said: refused while suspended; from a tighter budget where stewards slowed this member down, and for the
 * first things that anybody says, so that a made-up crowd cannot flood a circle.
 */
export async function spendOnWords(
	{ secret, nextHint }: Present,
	what: 'tell' | 'reply',
): Promise<Outcome> {
	const standing = await requireStanding(secret)
	if (!standing.ok) return standing
	if (standing.value.slow) {
		const slowed = await spend(secret, 'slowed')
		if (!slowed.ok) return refused('slowed')
	}
	if (nextHint < BEGINNER_BELOW) {
		const first = await spend(secret, what === 'tell' ? 'firstTell' : 'firstReply')
		if (!first.ok) return first
	}
	const paid = await spend(secret, what)
	return paid.ok ? done() : paid
}
