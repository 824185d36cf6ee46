import { randomBytes } from 'node:crypto'
import { NONE } from '../cohorts/cohorts'
import { assignInThread } from '../cohorts/in-thread'
import type { Desk } from '../desk'
import { withoutOld } from './contacts'
import { Crowds } from './crowds'
import { dayNumber } from './days'
import { FriendCircles } from './friend-circles'
import { change } from './graph'
import type { Node } from './records'
import { Scan, type Stale } from './scan'

/** Changes of one turn: others get theirs in between. */
const TURN = 200
const MOST_ROOTS = 8
/** Circles of friends that a member goes on reading: with groups and places their ids must fit into a cookie. */
const MOST_FRIENDS = 24

/** What a forming of cohorts did, in numbers. */
export interface Formed {
	readonly members: number
	readonly withCohort: number
	readonly cohorts: number
	/** Members whose circle is another than before. */
	readonly moved: number
}

/**
 * The daily forming of cohorts (docs/decisions/cohorts.md): reads the whole graph, assigns in a thread of its own, and gives each cohort that
 * somebody joined a new circle, so that joining shows nothing old. Forgets contacts and invitations whose time is over, and counts
 * the roots of groups anew.
 */
export async function formCohorts(desk: Desk, now: number): Promise<Formed> {
	const scan = await Scan.of(desk, now)
	const before = scan.cohorts
	const roots = scan.roots
	const after = await assignInThread({ ties: scan.ties, roots, cohorts: before })
	const moved = await settle(desk, scan, before, after)
	await forgetStale(desk, scan.stale, now)
	await countRoots(desk, scan, roots)
	const withCohort = after.filter((cohort) => cohort !== NONE)
	const cohorts = new Set(withCohort).size
	return { members: after.length, withCohort: withCohort.length, cohorts, moved }
}

/** Writes who is where now, cohort by cohort; those in which nothing changed are left alone. */
async function settle(
	desk: Desk,
	{ nodes, cohortNames }: Scan,
	before: Int32Array,
	after: Int32Array,
): Promise<number> {
	const members = new Map<number, Node[]>()
	const changed = new Set<number>()
	const without: Node[] = []
	for (const [member, cohort] of after.entries()) {
		const node = nodes[member] as Node
		if (cohort === NONE && before[member] !== NONE) without.push(node)
		if (cohort === NONE) continue
		const list = members.get(cohort)
		if (list) list.push(node)
		else members.set(cohort, [node])
		if (before[member] !== cohort) changed.add(cohort)
	}
	let moved = await letGo(desk, without)
	for (const cohort of changed)
		moved += await gather(desk, cohortNames[cohort] ?? null, members.get(cohort) ?? [])
	return moved
}

/** Whose cohort is no more: they keep what they may read, and nothing more is told there. */
async function letGo(desk: Desk, nodes: readonly Node[]): Promise<number> {
	const closed = new Set<string>()
	for (let from = 0; from < nodes.length; from += TURN) {
		await change(desk, async (draft) => {
			for (const node of nodes.slice(from, from + TURN)) {
				const record = await draft.get('node', node)
				if (!record?.cohort) continue
				const cohort = await draft.get('cohort', record.cohort)
				if (cohort) closed.add(cohort.circle)
				draft.drop('cohort', record.cohort)
				draft.put('node', node, { ...record, cohort: null })
			}
		})
	}
	await new FriendCircles(desk).close([...closed])
	return nodes.length
}

/** Gives a cohort that is new, or was joined, a circle of its own for what is told from now on. */
async function gather(desk: Desk, name: string | null, nodes: readonly Node[]): Promise<number> {
	const cohort = name ?? randomBytes(16).toString('hex')
	const circle = randomBytes(16).toString('hex')
	const circles = new FriendCircles(desk)
	await circles.open(circle, nodes.length)
	const former = await change(desk, async (draft) => {
		const before = await draft.get('cohort', cohort)
		draft.put('cohort', cohort, { circle, members: nodes })
		for (const node of nodes) {
			const record = await draft.get('node', node)
			if (!record) continue
			draft.put('node', node, {
				...record,
				cohort,
				friends: [...record.friends, circle].slice(-MOST_FRIENDS),
			})
		}
		return before?.circle
	})
	if (former) await circles.close([former])
	return nodes.length
}

async function forgetStale(desk: Desk, stale: readonly Stale[], now: number): Promise<void> {
	const today = dayNumber(now)
	for (let from = 0; from < stale.length; from += TURN) {
		await change(desk, async (draft) => {
			for (const [kind, name] of stale.slice(from, from + TURN)) {
				const contacts = kind === 'contacts' ? await draft.get('contacts', name) : null
				const left = contacts && withoutOld(contacts, today)
				if (left && Object.keys(left.tokens).length > 0) draft.put('contacts', name, left)
				else draft.drop(kind, name)
			}
		})
	}
}

/** People become roots with time: a group that waited for three may have them today. */
async function countRoots(desk: Desk, scan: Scan, roots: Int32Array): Promise<void> {
	const crowds = new Crowds(desk)
	for (const circle of scan.groups) {
		const behind = new Map<Node, number>()
		for (const member of scan.members.get(circle) ?? []) {
			const root = scan.nodes[roots[member] ?? NONE]
			if (root !== undefined) behind.set(root, (behind.get(root) ?? 0) + 1)
		}
		const counted = await change(desk, async (draft) => {
			const group = await draft.get('group', circle)
			if (!group) return []
			const anew = { ...group, roots: Object.fromEntries([...behind].slice(0, MOST_ROOTS)) }
			draft.put('group', circle, anew)
			return [anew]
		})
		await crowds.say(counted)
	}
}
