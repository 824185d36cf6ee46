import 'server-only'
import { type MemberSecret, standingOf } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'
import { epochOf, hourOf } from '@/lib/time/hours'
import { askKeeper, KeeperAway } from '@/lib/vault/keeper-client'
import type { Answer } from '@/lib/vault/verbs'

/** What nobody has done anything about. */
const GOOD: Answer<'standing'> = { slow: 0, suspended: 0, weight: 10 }

/**
 * What holds for the member who is here, by their tags of this epoch and the last. While the keeper is away it is good: telling goes on
 * without it, and a sanction that holds a month can wait for its return.
 */
export async function standingNow(
	member: MemberSecret,
	now: number = Date.now(),
): Promise<Answer<'standing'>> {
	const epoch = epochOf(hourOf(now))
	const tags = [epoch, epoch - 1].map((of) => ({ epoch: of, tag: standingOf(member, of) }))
	try {
		return await askKeeper('standing', { tags })
	} catch (error) {
		if (error instanceof KeeperAway) return GOOD
		throw error
	}
}

/** Whether the member who is here may say something: refused while suspended; `slow` is to be paid from a tighter budget. */
export async function requireStanding(
	member: MemberSecret,
	now: number = Date.now(),
): Promise<Outcome<{ readonly slow: boolean }>> {
	const { slow, suspended } = await standingNow(member, now)
	const hour = hourOf(now)
	return suspended > hour ? refused('suspended') : done({ slow: slow > hour })
}
