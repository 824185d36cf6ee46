import { dayNumber } from './days'
import type { Draft } from './graph'
import type { Node, NodeRecord } from './records'

/** Evaluations that a member has at the start, and how many come back each day (after Hagen et al., NDSS 2021). */
export const EVALUATIONS = { first: 2_000, aDay: 200 } as const

/** What is kept of a member; a fresh record for who has none. */
export async function nodeOf(draft: Draft, node: Node, now: number): Promise<NodeRecord> {
	return (await draft.get('node', node)) ?? freshNode(node, now)
}

function freshNode(node: Node, now: number): NodeRecord {
	const day = dayNumber(now)
	return {
		since: day,
		root: node,
		addresses: [],
		ties: [],
		offers: [],
		memberships: [],
		cohort: null,
		friends: [],
		evaluations: { day, left: EVALUATIONS.first },
	}
}
