import { FLOOR, formGroups, MOST } from './form'
import { NONE } from './groups'
import { shuffled } from './shuffled'
import { Tally } from './tally'
import { at, memberCount, type Ties, weightsOf } from './ties'

export { FLOOR } from './form'
export { NONE } from './groups'

/** What the rule looks at; arrays have one value per member. */
export interface Community {
	/** Mutual ties that are old enough to count. */
	readonly ties: Ties
	/** The number of the invitation root of each member, NONE where theirs does not count yet. */
	readonly roots: Int32Array
	/** The cohort of each member as it was, NONE for who has none. */
	readonly cohorts: Int32Array
}

/** People of one's own that a newcomer needs in a cohort, and how few are enough for who has few at all. */
const NEEDED = 3
const NEEDED_IF_SPARSE = 2
const SPARSE = 6
/**
 * Invitation roots that a cohort needs when it forms: one person's inventions have one, and whoever is to be named brings another. More would cost honest
 * members their cohort where few verify an address (docs/decisions/cohorts.md has the figures).
 */
export const ROOTS = 5

/**
 * Cohorts by the rule of docs/decisions/cohorts.md: who has one keeps it whoever comes; a newcomer joins where they have three people (two, if
 * they have few) who were there before; of the rest new ones form, of 8 to 24 members from five invitation roots. Returns each member's cohort: those
 * that were there keep their number, new ones count on. The same community and seed give the same answer.
 */
export function assignCohorts(
	{ ties, roots, cohorts }: Community,
	seed: number,
	rootsNeeded = ROOTS,
): Int32Array {
	const assigned = welcome(ties, withoutSmall(cohorts), seed)
	const free = Uint8Array.from(assigned, (cohort) => (cohort === NONE ? 1 : 0))
	const groups = formGroups(ties, weightsOf(ties, free), free, seed)
	const next = sizesOf(cohorts).length
	return numbered(assigned, groups, rooted(groups, roots, rootsNeeded), next)
}

/** A cohort from which so many went that it hides nobody is one no longer. */
function withoutSmall(cohorts: Int32Array): Int32Array {
	const sizes = sizesOf(cohorts)
	return cohorts.map((cohort) => ((sizes[cohort] ?? 0) >= FLOOR ? cohort : NONE))
}

function welcome(ties: Ties, before: Int32Array, seed: number): Int32Array {
	const cohorts = before.slice()
	const sizes = sizesOf(before)
	const tally = new Tally(sizes.length)
	for (const member of shuffled(memberCount(ties), seed)) {
		if (before[member] !== NONE) continue
		const [from, to] = [at(ties.starts, member), at(ties.starts, member + 1)]
		tally.clear()
		for (let place = from; place < to; place++) {
			const cohort = at(before, at(ties.others, place))
			if (cohort !== NONE) tally.add(cohort, 1)
		}
		const needed = to - from <= SPARSE ? NEEDED_IF_SPARSE : NEEDED
		const best = [...tally.groups]
			.filter((cohort) => tally.of(cohort) >= needed && (sizes[cohort] ?? 0) < MOST)
			.sort((a, b) => tally.of(b) - tally.of(a) || a - b)[0]
		if (best === undefined) continue
		cohorts[member] = best
		sizes[best] = (sizes[best] ?? 0) + 1
	}
	return cohorts
}

/** Gives new groups the numbers from `next` on, unless too few invitation roots stand behind them. */
function numbered(
	assigned: Int32Array,
	groups: Int32Array,
	roots: Roots,
	next: number,
): Int32Array {
	const numbers = new Map<number, number>()
	return assigned.map((cohort, member) => {
		const group = at(groups, member)
		if (cohort !== NONE || group === NONE || !roots.has(group)) return cohort
		const number = numbers.get(group) ?? next + numbers.size
		numbers.set(group, number)
		return number
	})
}

/** The groups behind which enough invitation roots stand. */
type Roots = ReadonlySet<number>

function rooted(groups: Int32Array, roots: Int32Array, needed: number): Roots {
	const seen = new Map<number, Set<number>>()
	for (const [member, group] of groups.entries()) {
		if (group === NONE) continue
		const found = seen.get(group) ?? new Set()
		seen.set(group, found)
		if (at(roots, member) !== NONE) found.add(at(roots, member))
	}
	return new Set([...seen].flatMap(([group, found]) => (found.size >= needed ? [group] : [])))
}

function sizesOf(cohorts: Int32Array): number[] {
	const sizes: number[] = []
	for (const cohort of cohorts) if (cohort !== NONE) sizes[cohort] = (sizes[cohort] ?? 0) + 1
	return Array.from(sizes, (size) => size ?? 0)
}
