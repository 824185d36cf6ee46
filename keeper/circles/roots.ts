import { dayNumber } from './days'
import type { Draft } from './graph'
import type { GroupRecord, Node, NodeRecord } from './records'

/**
 * Days after which somebody who came by themselves counts as an invitation root without a verified address: first as one together with all
 * others of whom this is true, then on their own. Waiting costs fakes nothing but time, and fifty wait as long as one.
 */
export const YOUNG_DAYS = 30
export const GROWN_DAYS = 90
/** Days until an address counts that somebody else held before: one mailbox would make a root of each account that it visits. */
export const MOVED_DAYS = 30

/** The name of all young roots together. */
export const YOUNG = 'young'
export type RootName = Node | typeof YOUNG

/** Invitation roots that are remembered of a group; GROUP_ROOTS are needed. */
export const MOST_ROOTS = 8

/** Whether an address of theirs counts by now. */
export function isVerified(record: NodeRecord, today: number): boolean {
	return record.addresses.length > 0 && (record.verified ?? record.since) <= today
}

/** With whom the chain of invitations begins by which a member came: with themselves once an address of theirs counts. */
export function startOf(node: Node, record: NodeRecord, today: number): Node {
	return isVerified(record, today) ? node : record.root
}

/** As which root somebody counts with whom a chain begins; null while they are none. */
export function rootName(node: Node, record: NodeRecord, today: number): RootName | null {
	const age = today - record.since
	if (isVerified(record, today) || age >= GROWN_DAYS) return node
	return age >= YOUNG_DAYS ? YOUNG : null
}

/** The root that counts behind a member, or null. */
export async function rootBehind(
	draft: Draft,
	node: Node,
	own: NodeRecord,
	now: number,
): Promise<RootName | null> {
	const today = dayNumber(now)
	const start = startOf(node, own, today)
	if (start === node) return rootName(node, own, today)
	const record = await draft.get('node', start)
	return record && rootName(start, record, today)
}

/** A group's roots once a member with this one came or went. */
export function counted(
	roots: GroupRecord['roots'],
	root: RootName | null,
	by: 1 | -1,
): GroupRecord['roots'] {
	if (root === null) return roots
	const { [root]: before = 0, ...others } = roots
	const count = before + by
	if (count <= 0) return others
	if (before === 0 && Object.keys(others).length >= MOST_ROOTS) return others
	return { ...others, [root]: count }
}

/** A group's roots that count this moment: one may have closed their account since, or lost the address to another. */
export async function standing(
	draft: Draft,
	{ roots }: Pick<GroupRecord, 'roots'>,
	now: number,
): Promise<GroupRecord['roots']> {
	const today = dayNumber(now)
	const kept = Object.entries(roots)
	const records = await draft.all(
		'node',
		kept.map(([name]) => name),
	)
	const stand = kept.filter(([name], at) => {
		const record = records[at]
		return name === YOUNG || (record && rootName(name, record, today) === name)
	})
	return Object.fromEntries(stand)
}
