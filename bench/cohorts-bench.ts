import { randomBytes } from 'node:crypto'
import { dayNumber } from '@/keeper/circles/days'
import { formCohorts } from '@/keeper/circles/forming'
import { change } from '@/keeper/circles/graph'
import type { Node, NodeRecord } from '@/keeper/circles/records'
import { assignCohorts, NONE } from '@/keeper/cohorts/cohorts'
import { at, type Ties, tiesOf } from '@/keeper/cohorts/ties'
import type { Desk } from '@/keeper/desk'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { inProcess } from './load'
import type { Row } from './table'

const MILLION = 1_000_000
/** A vault of a million members with fifty ties each has gigabytes and takes long to write: the job is measured over fewer, by whose number its steps grow. */
const IN_VAULT = 10_000
const TIES = 50
/** Members who came by one and the same invitation root. */
const BRANCH = 4
const DAY_MS = 24 * 3_600_000

/** The forming of cohorts: its rule over a million members, and the whole of the keeper's daily job over fewer; each in a process of its own, on one core. */
export function benchCohorts(): Row[] {
	return [inProcess<Row>('cohort-rule'), ...inProcess<Row[]>('cohort-job')]
}

/** The rule alone, over a million members in memory. */
export function cohortRule(): Row {
	const begun = performance.now()
	const ties = ring(MILLION)
	const cohorts = new Int32Array(MILLION).fill(NONE)
	const roots = Int32Array.from(cohorts, (_, member) => member - (member % BRANCH))
	const assigned = assignCohorts({ ties, roots, cohorts }, 1)
	const minutes = (performance.now() - begun) / 60_000
	const have = assigned.filter((cohort) => cohort !== NONE).length / MILLION
	return {
		what: `cohorts of ${named(MILLION)} members with ${TIES} ties each, the rule alone, one core; ${(100 * have).toFixed(1)} % have one`,
		figure: `${minutes.toFixed(1)} min, ${gigabytes().toFixed(1)} GB`,
		target: '≤ 10 min, ≤ 4 GB',
		met: minutes <= 10 && gigabytes() <= 4,
	}
}

/** The job as the keeper does it each day, from the first record that is read to the last that is written: on the first day, and on one on which nothing changed. */
export async function cohortJob(): Promise<Row[]> {
	const world = await TemporaryWorld.create()
	const [desk, now] = [world.desk(), Date.now()]
	await fillVault(desk, now)
	const rows: Row[] = []
	for (const day of ['the first day, all are new', 'a day without change']) {
		const begun = performance.now()
		const { withCohort } = await formCohorts(desk, now)
		const minutes = (((performance.now() - begun) / 60_000) * MILLION) / IN_VAULT
		const share = `${((100 * withCohort) / IN_VAULT).toFixed(1)} % have one`
		rows.push({
			what: `cohorts, the whole job: read, assigned, written, one core; ${day}`,
			figure: `${minutes.toFixed(0)} min a million, by ${named(IN_VAULT)} with ${TIES} ties each (${gigabytes().toFixed(2)} GB; ${share})`,
			target: '≤ 10 min',
			met: minutes <= 10,
		})
	}
	await world.remove()
	return rows
}

async function fillVault(desk: Desk, now: number): Promise<void> {
	const { starts, others } = ring(IN_VAULT)
	const nodes = Array.from({ length: IN_VAULT }, () => randomBytes(16).toString('hex'))
	const day = dayNumber(now - 100 * DAY_MS)
	const TURN = 500
	for (let from = 0; from < IN_VAULT; from += TURN)
		await change(desk, async (draft) => {
			for (let member = from; member < Math.min(from + TURN, IN_VAULT); member++) {
				const people = others.subarray(at(starts, member), at(starts, member + 1))
				const ties = Array.from(people, (other) => nodes[other] as Node)
				draft.put('node', nodes[member] as Node, {
					...settled(day, nodes[member - (member % BRANCH)] as Node),
					ties: ties.map((node) => ({ node, day, way: 'contacts' as const })),
				})
			}
		})
}

/** What is kept of somebody who has been there since that day. */
function settled(day: number, root: Node): NodeRecord {
	return {
		...{ since: day, root, addresses: [], ties: [], offers: [], memberships: [] },
		...{ cohort: null, friends: [], evaluations: { day, left: 0 } },
	}
}

/** Members with fifty ties each on a ring, of which one in ten leads elsewhere. */
function ring(members: number): Ties {
	const pairs = new Int32Array(members * TIES)
	let filled = 0
	for (let member = 0; member < members; member++) {
		for (let step = 1; step <= TIES / 2; step++) {
			const far = Math.floor(Math.random() * members)
			const isFar = Math.random() < 0.1 && Math.abs(far - member) > TIES
			pairs[filled++] = member
			pairs[filled++] = isFar ? far : (member + step) % members
		}
	}
	return tiesOf(members, pairs)
}

const named = (members: number) => members.toLocaleString('en')
const gigabytes = () => process.resourceUsage().maxRSS / 1e6
