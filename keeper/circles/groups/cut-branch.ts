import { LEAST_BRANCH } from '@/lib/circle/crowd'
import type { Desk } from '../../desk'
import { changeCircles } from '../circle-draft'
import { everyRecord } from '../graph'
import type { Circle, Node } from '../records'
import { takeOut } from './members'
import { asSteward, newInvite, withoutWishes } from './steward'

const CUT_AT_ONCE = 100

/** What came of the wish to cut a branch. */
export type Cut = 'cut' | 'few' | 'gone'

interface Cutting {
	readonly node: Node
	readonly circle: Circle
	readonly token: string
	/** The invitation that holds from now on. */
	readonly invite: string
}

/**
 * Cuts a branch: everybody who came by an invitation is let go, whoever they are, and who asked to come by it is forgotten. The
 * invitation that holds is changed as well, whichever it is, for all members have seen it. Walks over all members there are, a few in each turn, so
 * that others get theirs in between.
 */
export async function cutBranch(
	desk: Desk,
	{ node, circle, token, invite }: Cutting,
	now: number,
): Promise<Cut> {
	let isFew = false
	const isSteward = await asSteward(desk, node, circle, async (draft, group) => {
		const branch = group.branches?.find((one) => one.token === token)
		isFew = !branch || branch.members < LEAST_BRANCH
		if (isFew) return
		const rotten = group.wishes.filter((wish) => wish.by === token)
		newInvite(draft, await withoutWishes(draft, group, rotten), invite)
	})
	if (!isSteward) return 'gone'
	if (isFew) return 'few'
	await letGo(desk, circle, await cameBy(desk, circle, token, node), now)
	return 'cut'
}

async function cameBy(desk: Desk, circle: Circle, token: string, but: Node): Promise<Node[]> {
	const came: Node[] = []
	for await (const { key, record } of everyRecord(desk)) {
		if (key[0] !== 'node' || !('memberships' in record) || key[1] === but) continue
		if (record.memberships.some((one) => one.circle === circle && one.by === token))
			came.push(key[1])
	}
	return came
}

async function letGo(desk: Desk, circle: Circle, nodes: readonly Node[], now: number) {
	for (let from = 0; from < nodes.length; from += CUT_AT_ONCE)
		await changeCircles(desk, async (draft) => {
			for (const one of nodes.slice(from, from + CUT_AT_ONCE))
				await takeOut(draft, one, circle, now)
		})
}
