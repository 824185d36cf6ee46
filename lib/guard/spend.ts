import 'server-only'
import { headers } from 'next/headers'
import type { MemberSecret } from '@/lib/mark/member-marks'
import type { Outcome } from '@/lib/outcome'
import type { Spending } from './budgets'
import { sharedPurse } from './shared-purse'

/** The tag that the front gives a request for its network; an incoming one never passes the front. */
const NETWORK_HEADER = 'x-treehole-network'

/**
 * Pays for one `what` from the member's own budget and their network's; refuses with `tooMany`. Call it in actions,
 * once the input is known to be good, so that a slip costs nothing.
 */
export async function spend(
	member: MemberSecret | null,
	what: Spending,
	now: number = Date.now(),
): Promise<Outcome> {
	// Without a front (in development) everybody is one network.
	const network = (await headers()).get(NETWORK_HEADER) ?? ''
	return sharedPurse().spend({ member, network }, what, now)
}
