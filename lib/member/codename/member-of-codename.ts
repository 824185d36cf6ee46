import 'server-only'
import { spend } from '@/lib/guard/spend'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'
import { inEvenTime } from '@/lib/time/even-time'
import { isMember } from '../account'
import { parseCodename } from './codename'

/**
 * Whose twelve words these are. Words that do not fit together and words that are nobody's get the same answer, after
 * the same question to the keeper and in the same time.
 */
export async function memberOfCodename(words: string): Promise<Outcome<MemberSecret>> {
	const paid = await spend(null, 'signIn')
	if (!paid.ok) return paid
	return inEvenTime(() => memberOf(words))
}

async function memberOf(words: string): Promise<Outcome<MemberSecret>> {
	const secret = parseCodename(words)
	const known = await isMember(secret)
	if (!known.ok) return known
	return secret && known.value ? done(secret) : refused('wrongCodename')
}
