import type { Desk } from '../../desk'
import { type CircleDraft, changeCircles } from '../circle-draft'
import type { Circle, GroupRecord, Node, Wish } from '../records'
import { enter } from './members'

/** No end that anybody sees. */
const MANY = Number.MAX_SAFE_INTEGER

/** Does what only a group's steward may, while it is not closed; answers whether they are. */
export function asSteward(
	desk: Desk,
	node: Node,
	circle: Circle,
	work: (draft: CircleDraft, group: GroupRecord) => Promise<void>,
): Promise<boolean> {
	return changeCircles(desk, async (draft) => {
		const group = await draft.get('group', circle)
		if (!group || group.steward !== node || group.closed) return false
		await work(draft, group)
		return true
	})
}

/** An invitation in place of the one that held; returns the group with it. */
export function newInvite(draft: CircleDraft, group: GroupRecord, invite: string): GroupRecord {
	if (group.invite) draft.drop('invite', group.invite)
	draft.put('invite', invite, { by: null, group: group.circle, left: MANY, until: MANY })
	const renewed = { ...group, invite }
	draft.putGroup(renewed)
	return renewed
}

export function rotateInvite(
	desk: Desk,
	{ node, circle, invite }: { node: Node; circle: Circle; invite: string },
): Promise<boolean> {
	return asSteward(desk, node, circle, async (draft, group) => {
		newInvite(draft, group, invite)
	})
}

export function closeGroup(desk: Desk, node: Node, circle: Circle): Promise<boolean> {
	return asSteward(desk, node, circle, closeIn)
}

/** The same as part of a larger change: no invitation, no wishes, no more telling. */
export async function closeIn(draft: CircleDraft, group: GroupRecord): Promise<void> {
	for (const token of [group.invite, group.heir]) if (token) draft.drop('invite', token)
	const left = await withoutWishes(draft, group, group.wishes)
	draft.putGroup({ ...left, invite: null, heir: null, closed: true })
}

interface Decision {
	readonly node: Node
	readonly circle: Circle
	readonly handle: string
	readonly admit: boolean
}

/** What came of it is not told to who asked: they see the group among their circles, or do not. */
export function decideWish(
	desk: Desk,
	{ node, circle, handle, admit }: Decision,
	now: number,
): Promise<boolean> {
	return asSteward(desk, node, circle, async (draft, group) => {
		const wish = group.wishes.find((one) => one.handle === handle)
		if (!wish) return
		const left = await withoutWishes(draft, group, [wish])
		// Nobody who closed their account comes back by it.
		if (admit && (await draft.get('node', wish.node)))
			await enter(draft, wish.node, left, now, { by: wish.by })
	})
}

/** Forgets that these asked, on both sides; returns the group as it is then. */
export async function withoutWishes(
	draft: CircleDraft,
	group: GroupRecord,
	gone: readonly Wish[],
): Promise<GroupRecord> {
	for (const { node } of gone) {
		const own = await draft.get('node', node)
		if (own)
			draft.put('node', node, { ...own, asked: own.asked?.filter((one) => one !== group.circle) })
	}
	const left = { ...group, wishes: group.wishes.filter((wish) => !gone.includes(wish)) }
	draft.putGroup(left)
	return left
}
