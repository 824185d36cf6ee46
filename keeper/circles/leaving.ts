import type { Desk } from '../desk'
import { Crowds } from './crowds'
import { change } from './graph'
import { GroupBook } from './groups'
import type { Node } from './records'

/** Forgets a member who closes their account: ties on both sides, address book, addresses, groups. */
export async function leaveGraph(desk: Desk, node: Node, now: number): Promise<void> {
	const book = new GroupBook(desk)
	const groups = await change(desk, async (draft) => {
		const own = await draft.get('node', node)
		if (!own) return []
		for (const { circle } of own.memberships) await book.leaveIn(draft, node, circle, now)
		for (const tie of own.ties) {
			const other = await draft.get('node', tie.node)
			if (other)
				draft.put('node', tie.node, {
					...other,
					ties: other.ties.filter((one) => one.node !== node),
				})
		}
		for (const token of own.addresses) draft.drop('address', token)
		draft.drop('contacts', node)
		draft.drop('node', node)
		const left = await draft.all(
			'group',
			own.memberships.map(({ circle }) => circle),
		)
		return left.flatMap((group) => group ?? [])
	})
	await new Crowds(desk).say(groups)
}
