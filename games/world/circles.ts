import type { HttpMember } from '@/browser/http/http-member'
import { foundGroup, inviteTie, join, joinPlace } from './neighbour'

/** How many are in the group, of the place and tied. */
const INSIDE = 12

/** A group by invitation, a place, and ties in a ring. */
export async function formCircles(members: readonly HttpMember[]): Promise<void> {
	const inside = members.slice(0, INSIDE)
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
