import 'server-only'
import { type MemberSecret, standingOf } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'
import { epochOf, hourOf } from '@/lib/time/hours'
import { askKeeper, KeeperAway } from '@/lib/vault/keeper-client'
import { EPOCHS_ASKED } from '@/lib/vault/standing'
import type { Answer } from '@/lib/vault/verbs'
import { lastKnown } from './last-known-standing'

/**
 * What holds for the member who is here, by their tags of this epoch and those before. While the keeper is away it is what this process
 * heard last, and good where it heard nothing: telling goes on without the keeper, for a sanction of a month can wait for its return, and
 * who was stopped before it left stays stopped.
 */
export async function standingNow(
	member: MemberSecret,
	now: number = Date.now(),
): Promise<Answer<'standing'>> {
	const epoch = epochOf(hourOf(now))
	const tags = Array.from({ length: EPOCHS_ASKED }, (_, age) => ({
		epoch: epoch - age,
		tag: standingOf(member, epoch - age),
	}))
	const [{ tag }] = tags as [(typeof tags)[number]]
	try {
		const answer = await askKeeper('standing', { tags })
		lastKnown().remember(tag, answer)
		return answer
	} catch (error) {
		if (error instanceof KeeperAway) return lastKnown().recall(tag)
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
