import 'server-only'
import { headers } from 'next/headers'
import { config } from '@/lib/config/config'
import type { MemberSecret } from '@/lib/mark/member-marks'
import type { Outcome } from '@/lib/outcome'
import type { Spending } from './budgets'
import { Purse } from './purse'

/** The tag that the front gives a request for its network; an incoming one never passes the front. */
const NETWORK_HEADER = 'x-treehole-network'

const PLACE = Symbol.for('treehole.purse')
const shared = globalThis as { [PLACE]?: Purse }

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
	return purse().spend({ member, network }, what, now)
}

/** One purse a process: Next loads this module once for pages and once for route handlers. */
function purse(): Purse {
	shared[PLACE] ??= new Purse(config().budgetFactor)
	return shared[PLACE]
}
