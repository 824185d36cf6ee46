import type { HttpMember } from '@/browser/http/http-member'
import { foundGroup, inviteTie, join, joinPlace } from './neighbour'

/** Both members of so many pairs are in the group and of the place, so that neither says which of the two somebody is. */
const PAIRS_IN_CIRCLES = 6

/** A group by invitation, a place, and ties in a ring. What is told in a group waits until enough roots stand behind it, so nothing is told there. */
export async function formCircles(members: readonly HttpMember[]): Promise<void> {
	const inside = members.slice(0, 2 * PAIRS_IN_CIRCLES)
	const [founder, ...others] = inside
	if (!founder) throw new Error('nobody founds a group')
	const code = await foundGroup(founder.browser, 'Rowing club')
	for (const member of others) await join(member.browser, code)
	for (const [at, member] of inside.entries()) {
		await joinPlace(member.browser, 'berlin')
		const next = inside[(at + 1) % inside.length] ?? founder
		await join(next.browser, await inviteTie(member.browser))
	}
}
