import { placeByCode, placeCircle } from '@/lib/circle/place'
import { thingBytes } from '@/lib/crypto/id'
import type { JoinWay } from '@/lib/vault/group-verbs'
import type { Desk } from '../../desk'
import { type CircleDraft, changeCircles } from '../circle-draft'
import { openRow } from '../circle-rows'
import { keepAddressIn } from '../contacts'
import { nodeOf } from '../nodes'
import { addressToken } from '../oprf'
import type { Circle, GroupRecord, Node } from '../records'
import { emptyGroup, enter, hasRoom, type Joined, seatOf } from './members'
import { newInvite } from './steward'

const MOST_WISHES = 200

interface Founding {
	readonly node: Node
	readonly circle: Circle
	readonly name: string
	readonly way: JoinWay
	readonly domain: string
	readonly invite: string
}

/** What came of joining, and what was joined. */
export interface Joining {
	readonly joined: Joined
	readonly circle: Circle | null
}

export const GONE: Joining = { joined: 'gone', circle: null }

/** Founds a group; its founder is its steward and first member. Nothing is kept of it where they have no room for it. */
export function foundGroup(
	desk: Desk,
	{ node, circle, name, way, domain, invite }: Founding,
	now: number,
): Promise<boolean> {
	return changeCircles(desk, async (draft) => {
		const own = await nodeOf(draft, node, now)
		if (!hasRoom(own) || (await draft.get('group', circle))) return false
		draft.open(openRow({ circle, kind: 'group', name }))
		const group = { ...emptyGroup(circle, 'group'), steward: node, way, domain }
		await enter(draft, node, newInvite(draft, group, invite), now)
		return true
	})
}

/** Joins by an invitation, or asks to where a steward decides; 'address' where one of the group's domain must be verified. */
export function joinGroup(
	desk: Desk,
	{ node, token, text }: { node: Node; token: string; text: string },
	now: number,
): Promise<Joining> {
	return changeCircles(desk, async (draft) => {
		const group = await invitedTo(draft, token)
		if (!group) return GONE
		const { circle, way } = group
		const own = await nodeOf(draft, node, now)
		if (own.memberships.some((one) => one.circle === circle)) return { joined: 'already', circle }
		if (way === 'domain') return { joined: 'address', circle }
		const joined =
			way === 'link'
				? await enter(draft, node, group, now, { by: token })
				: await ask(draft, { node, token, text }, group, now)
		return { joined, circle }
	})
}

/** The group that an invitation which holds is to. */
async function invitedTo(draft: CircleDraft, token: string): Promise<GroupRecord | null> {
	const circle = (await draft.get('invite', token))?.group
	const group = circle ? await draft.get('group', circle) : null
	return group && !group.closed && group.invite === token ? group : null
}

async function ask(
	draft: CircleDraft,
	{ node, token, text }: { node: Node; token: string; text: string },
	group: GroupRecord,
	now: number,
): Promise<Joined> {
	if (group.wishes.some((wish) => wish.node === node)) return 'asked'
	const own = await nodeOf(draft, node, now)
	if (group.wishes.length >= MOST_WISHES || !hasRoom(own)) return 'full'
	const handle = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('hex')
	const wish = { handle, node, text, by: token }
	draft.put('node', node, { ...own, asked: [...(own.asked ?? []), group.circle] })
	draft.putGroup({ ...group, wishes: [...group.wishes, wish] })
	return 'asked'
}

/** Joins a group of a domain by its invitation and an address that was verified a moment ago and counts as that; each has one place. */
export function joinByAddress(
	desk: Desk,
	{ node, token, address }: { node: Node; token: string; address: string },
	now: number,
): Promise<Joining> {
	return changeCircles(desk, async (draft) => {
		const group = await invitedTo(draft, token)
		if (group?.way !== 'domain') return GONE
		const { circle, domain } = group
		if (address.split('@').at(-1) !== domain) return { joined: 'address', circle }
		const seat = await addressToken(draft, address)
		const taken = await draft.get('seat', seatOf(circle, seat))
		if (taken && taken.node !== node) return { joined: 'taken', circle }
		if (hasRoom(await nodeOf(draft, node, now))) await keepAddressIn(draft, node, address, now)
		const joined = await enter(draft, node, group, now, { by: token, seat })
		if (joined === 'joined') draft.put('seat', seatOf(circle, seat), { node })
		return { joined, circle }
	})
}

/** Joins a place, which is open to all. Its circle follows from its code: no other circle's id leads in here. */
export async function joinPlace(
	desk: Desk,
	{ node, place }: { node: Node; place: string },
	now: number,
): Promise<Joining> {
	const known = placeByCode(place)
	if (!known) return GONE
	const circle = Buffer.from(thingBytes(placeCircle(known.code))).toString('hex')
	return changeCircles(desk, async (draft) => {
		const there = (await draft.get('group', circle)) ?? emptyGroup(circle, 'place')
		if (there.kind !== 'place') return GONE
		const joined = await enter(draft, node, there, now)
		if (joined === 'joined') draft.open(openRow({ circle, kind: 'place' }))
		return { joined, circle }
	})
}
