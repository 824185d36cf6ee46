import type { CircleDraft } from '../circle-draft'
import { nodeOf } from '../nodes'
import type { Circle, GroupRecord, Node, NodeRecord } from '../records'
import { counted, rootBehind, standing } from '../roots'
import { grown } from './counts'

/** Circles that somebody can be in at once, or have asked to be in: their ids ride in each request's session. */
export const MOST_CIRCLES = 60

/** What came of a wish to join. */
export type Joined = 'joined' | 'asked' | 'already' | 'full' | 'gone' | 'address' | 'taken'

/** How somebody comes in: by which invitation, and with the token of which address. */
export interface Entry {
	readonly by?: string | undefined
	readonly seat?: string | undefined
}

export function emptyGroup(circle: Circle, kind: 'group' | 'place'): GroupRecord {
	return {
		...{ circle, kind, steward: null, way: 'link', domain: '', invite: null },
		...{ members: 0, roots: {}, wishes: [], closed: false },
	}
}

/** Whether there is room in somebody's session for one circle more. */
export function hasRoom({ memberships, asked = [] }: NodeRecord): boolean {
	return memberships.length + asked.length < MOST_CIRCLES
}

/** Puts somebody into a group or place. */
export async function enter(
	draft: CircleDraft,
	node: Node,
	group: GroupRecord,
	now: number,
	{ by, seat }: Entry = {},
): Promise<Joined> {
	const { circle, kind, closed } = group
	const own = await nodeOf(draft, node, now)
	if (closed) return 'gone'
	if (own.memberships.some((one) => one.circle === circle)) return 'already'
	if (!hasRoom(own)) return 'full'
	const membership = { circle, kind, muted: false, by, seat }
	draft.put('node', node, { ...own, memberships: [...own.memberships, membership] })
	const root = await rootBehind(draft, node, own, now)
	draft.putGroup({
		...group,
		members: group.members + 1,
		roots: counted(await standing(draft, group, now), root, 1),
		branches: grown(group.branches, by, 1, now),
	})
	return 'joined'
}

/** Takes somebody out, and gives back the place of their address. */
export async function takeOut(
	draft: CircleDraft,
	node: Node,
	circle: Circle,
	now: number,
): Promise<void> {
	const own = await nodeOf(draft, node, now)
	const left = own.memberships.find((one) => one.circle === circle)
	if (!left) return
	const memberships = own.memberships.filter((one) => one !== left)
	draft.put('node', node, { ...own, memberships })
	if (left.seat) draft.drop('seat', seatOf(circle, left.seat))
	const group = await draft.get('group', circle)
	if (!group) return
	const root = await rootBehind(draft, node, own, now)
	draft.putGroup({
		...group,
		members: group.members - 1,
		roots: counted(group.roots, root, -1),
		branches: grown(group.branches, left.by, -1, now),
	})
}

/** The name of an address's place in a group. */
export function seatOf(circle: Circle, token: string): string {
	return `${circle} ${token}`
}
