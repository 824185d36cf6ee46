import { hourOf } from '@/lib/time/hours'
import type { Desk } from '../../desk'
import { changeCircles } from '../circle-draft'
import type { Circle, Node } from '../records'
import { GONE, type Joining } from './join'
import { asSteward } from './steward'

const OFFERED_HOURS = 24 * 7

/**
 * Offers the steward's office to the member of the group who brings the token first: a steward sees nobody whom they could name, so they
 * give the code to whom they trust. An older offer ends.
 */
export function offerOffice(
	desk: Desk,
	{ node, circle, token }: { node: Node; circle: Circle; token: string },
	now: number,
): Promise<boolean> {
	return asSteward(desk, node, circle, async (draft, group) => {
		if (group.heir) draft.drop('invite', group.heir)
		const until = hourOf(now) + OFFERED_HOURS
		draft.put('invite', token, { by: null, group: circle, office: true, left: 1, until })
		draft.putGroup({ ...group, heir: token })
	})
}

/** Takes the office up; who had it is a member like all others then. */
export function takeOffice(
	desk: Desk,
	{ node, token }: { node: Node; token: string },
	now: number,
): Promise<Joining> {
	return changeCircles(desk, async (draft) => {
		const invite = await draft.get('invite', token)
		const group = invite?.office && invite.group ? await draft.get('group', invite.group) : null
		if (!invite || !group || group.closed || invite.until < hourOf(now)) return GONE
		const own = await draft.get('node', node)
		const { circle } = group
		if (!own?.memberships.some((one) => one.circle === circle)) return GONE
		draft.drop('invite', token)
		draft.putGroup({ ...group, steward: node, heir: null })
		return { joined: 'joined', circle }
	})
}
