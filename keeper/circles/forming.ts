import { randomBytes } from 'node:crypto'
import { FLOOR } from '@/lib/circle/crowd'
import { NONE } from '../cohorts/cohorts'
import { assignInThread } from '../cohorts/in-thread'
import type { Desk } from '../desk'
import { type CircleDraft, changeCircles } from './circle-draft'
import { closeRow, openRow } from './circle-rows'
import { shrink } from './cohort-changes'
import { withoutOld } from './contacts'
import { dayNumber } from './days'
import { change } from './graph'
import { withoutOldDays } from './old-days'
import type { Node } from './records'
import { MOST_ROOTS, type RootName } from './roots'
import { Scan, type Stale } from './scan'

/** Changes of one turn: others get theirs in between. */
const TURN = 200
/** Cohorts that get their circle in one turn: about as many changes. */
const COHORTS_A_TURN = 8
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
	const after = await assignInThread({ ties: scan.ties, roots: scan.roots, cohorts: before })
	const moved = await settle(desk, scan, before, after, dayNumber(now))
	await forgetStale(desk, scan.stale, now)
	await countRoots(desk, scan)
	const withCohort = after.filter((cohort) => cohort !== NONE)
	const cohorts = new Set(withCohort).size
	return { members: after.length, withCohort: withCohort.length, cohorts, moved }
}

/** Writes who is where now, cohort by cohort; those in which nothing changed are left alone. */
async function settle(
	desk: Desk,
	{ nodes, cohortNames, recorded }: Scan,
	before: Int32Array,
	after: Int32Array,
	today: number,
): Promise<number> {
	const members = new Map<number, Node[]>()
	const joined = new Set<number>()
	let moved = 0
	for (const [member, cohort] of after.entries()) {
		if (cohort === NONE && before[member] !== NONE) moved++
		if (cohort === NONE) continue
		const list = members.get(cohort)
		if (list) list.push(nodes[member] as Node)
		else members.set(cohort, [nodes[member] as Node])
		if (before[member] !== cohort) joined.add(cohort)
	}
	const numbers = new Map(cohortNames.map((name, number) => [name, number]))
	for (const [name, size] of recorded) {
		const there = new Set(members.get(numbers.get(name) ?? NONE))
		if (there.size < size)
			await changeCircles(desk, (draft) => shrink(draft, name, (node) => !there.has(node)))
	}
	const renewed = [...joined]
	for (let from = 0; from < renewed.length; from += COHORTS_A_TURN)
		moved += await changeCircles(desk, async (draft) => {
			let seated = 0
			for (const cohort of renewed.slice(from, from + COHORTS_A_TURN))
				seated += await gather(draft, cohortNames[cohort], members.get(cohort) ?? [], today)
			return seated
		})
	return moved
}

/** Gives a cohort that is new, or was joined, a circle of its own for what is told from now on. */
async function gather(
	draft: CircleDraft,
	name = randomBytes(16).toString('hex'),
	nodes: readonly Node[],
	today: number,
): Promise<number> {
	const circle = randomBytes(16).toString('hex')
	const records = await draft.all('node', nodes)
	// Somebody may have closed their account while it was assigned.
	const members = nodes.filter((_, at) => records[at])
	if (members.length < FLOOR) return 0
	const former = await draft.get('cohort', name)
	if (former) draft.say(closeRow(former.circle))
	draft.open(openRow({ circle, kind: 'friends', members: members.length }))
	draft.put('cohort', name, { circle, members })
	for (const [at, record] of records.entries())
		if (record)
			draft.put('node', nodes[at] as Node, {
				...withoutOldDays(record, today),
				cohort: name,
				friends: [...record.friends, circle].slice(-MOST_FRIENDS),
			})
	return members.length
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
async function countRoots(desk: Desk, scan: Scan): Promise<void> {
	for (const circle of scan.groups) {
		const behind = new Map<RootName, number>()
		for (const member of scan.members.get(circle) ?? []) {
			const root = scan.rootName(member)
			if (root !== null) behind.set(root, (behind.get(root) ?? 0) + 1)
		}
		await changeCircles(desk, async (draft) => {
			const group = await draft.get('group', circle)
			const counted = Object.fromEntries([...behind].slice(0, MOST_ROOTS))
			if (group) draft.putGroup({ ...group, roots: counted })
		})
	}
}
