import 'server-only'
import type { User } from 'next-auth'
import type { MemberSecret } from '@/lib/mark/member-marks'
import type { Outcome, Refusal } from '@/lib/outcome'
import { nextIndex } from '@/lib/vault/next-index'
import { keepPresent } from '../present-member'

/** All that next-auth is told of who signs in; our `jwt` callback drops even this. */
const SOMEBODY: User = { id: 'member' }

/**
 * A Credentials provider's `authorize`: S goes into its own cookie here, so that it never passes through next-auth, with how much this member
 * has told: who signs in again is no beginner. A refusal is thrown with its code as the message, which next-auth hands on as `?error=`.
 */
export async function admit(find: () => Promise<Outcome<MemberSecret>>): Promise<User> {
	const found = await find().catch(() => null)
	if (!found) throw refusalError('membersAway')
	if (!found.ok) throw refusalError(found.refusal)
	const secret = found.value
	// Without it they are a beginner for a while; nobody is kept out for that.
	const nextHint = await nextIndex(secret, 0).catch(() => 0)
	await keepPresent({ secret, nextHint })
	return SOMEBODY
}

/** A fault of ours must not be quoted in an address, so nothing but a code is ever thrown at next-auth. */
function refusalError(refusal: Refusal): Error {
	return new Error(refusal)
}
