import { branchOf, crowdOf, GROUP_ROOTS } from '@/lib/circle/crowd'
import { hourOf } from '@/lib/time/hours'
import type { JoinWay } from '@/lib/vault/group-verbs'
import type { Desk } from '../../desk'
import { changeCircles } from '../circle-draft'
import { change, Draft } from '../graph'
import { nodeOf } from '../nodes'
import type { Branch, Circle, Node, Wish } from '../records'
import { takeOut } from './members'

/** Leaves a group or place; false for the steward of a group that goes on, who has to hand it over or close it first. */
export function leaveCircle(desk: Desk, node: Node, circle: Circle, now: number): Promise<boolean> {
	return changeCircles(desk, async (draft) => {
		const group = await draft.get('group', circle)
		if (group?.steward === node && !group.closed) return false
		await takeOut(draft, node, circle, now)
		return true
	})
}

export function muteCircle(
	desk: Desk,
	{ node, circle, muted }: { node: Node; circle: Circle; muted: boolean },
	now: number,
): Promise<void> {
	return change(desk, async (draft) => {
		const own = await nodeOf(draft, node, now)
		const memberships = own.memberships.map((one) =>
			one.circle === circle ? { ...one, muted } : one,
		)
		draft.put('node', node, { ...own, memberships })
	})
}

export interface ShownGroup {
	readonly steward: boolean
	readonly muted: boolean
	readonly way: JoinWay
	readonly domain: string
	readonly invite: string | null
	/** With which its steward hands their office over, where they offer it. */
	readonly heir: string | null
	readonly closed: boolean
	/** As lib/circle/crowd.ts tells it. */
	readonly crowd: number
	/** Of those that are needed, how many roots stand behind it. */
	readonly roots: number
	readonly wishes: readonly Wish[]
	readonly branches: readonly (Pick<Branch, 'token' | 'day'> & { readonly crowd: number })[]
}

/** A group as its members see it, and with the wishes and branches as its steward does; null for who is not in it. */
export async function shownGroup(
	desk: Desk,
	node: Node,
	circle: Circle,
	now: number,
): Promise<ShownGroup | null> {
	const draft = new Draft(desk)
	const own = await draft.get('node', node)
	const membership = own?.memberships.find((one) => one.circle === circle)
	const group = await draft.get('group', circle)
	if (!membership || !group) return null
	const { way, domain, invite, closed, members, roots, wishes, branches = [] } = group
	const steward = group.steward === node
	return {
		heir: steward ? await standing(draft, group.heir, now) : null,
		...{ steward, muted: membership.muted, way, domain, invite, closed },
		crowd: crowdOf(members),
		roots: Math.min(Object.keys(roots).length, GROUP_ROOTS),
		wishes: steward ? wishes : [],
		branches: steward ? branches.map(shownBranch) : [],
	}
}

async function standing(draft: Draft, token: string | null | undefined, now: number) {
	const invite = token && (await draft.get('invite', token))
	return invite && invite.until >= hourOf(now) ? token : null
}

function shownBranch({ token, day, members }: Branch) {
	return { token, day, crowd: branchOf(members) }
}
