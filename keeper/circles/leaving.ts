import type { Desk } from '../desk'
import { type CircleDraft, changeCircles } from './circle-draft'
import { shrink } from './cohort-changes'
import { takeOut } from './groups/members'
import { closeIn, withoutWishes } from './groups/steward'
import type { Circle, Node, NodeRecord } from './records'

/**
 * Forgets a member who closes their account: ties on both sides, offers, address book, addresses, groups and the wish to be in
 * one, their place in a cohort. A group whose steward they are is closed: nobody else could defend it. Returns the circles whose pages this changes.
 */
export function leaveGraph(desk: Desk, node: Node, now: number): Promise<readonly Circle[]> {
	return changeCircles(desk, async (draft) => {
		const own = await draft.get('node', node)
		if (!own) return []
		await leaveGroups(draft, node, own, now)
		await leavePeople(draft, node, own)
		if (own.cohort) await shrink(draft, own.cohort, (one) => one === node)
		for (const token of own.addresses) draft.drop('address', token)
		draft.drop('contacts', node)
		draft.drop('node', node)
		return [...own.memberships.map(({ circle }) => circle), ...own.friends.slice(-1)]
	})
}

async function leaveGroups(
	draft: CircleDraft,
	node: Node,
	{ memberships, asked = [] }: NodeRecord,
	now: number,
): Promise<void> {
	for (const { circle } of memberships) {
		const group = await draft.get('group', circle)
		if (group?.steward === node) await closeIn(draft, group)
		await takeOut(draft, node, circle, now)
	}
	for (const group of await draft.all('group', asked)) {
		const own = group?.wishes.filter((wish) => wish.node === node) ?? []
		if (group) await withoutWishes(draft, group, own)
	}
}

async function leavePeople(draft: CircleDraft, node: Node, { ties, offers }: NodeRecord) {
	for (const tie of ties) {
		const other = await draft.get('node', tie.node)
		if (!other) continue
		const left = other.ties.filter((one) => one.node !== node)
		draft.put('node', tie.node, { ...other, ties: left })
	}
	for (const token of offers) draft.drop('invite', token)
}
