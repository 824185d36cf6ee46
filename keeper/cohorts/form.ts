import { Groups, NONE } from './groups'
import { shuffled } from './shuffled'
import { at, memberCount, type Ties } from './ties'

/** Members of a cohort: fewer do not hide anybody, more are no circle of people who know each other. */
export const FLOOR = 8
export const MOST = 24
/** Below this, two groups are better one: five friends who compare phones shall leave many. */
const GOOD = 18
const ROUNDS = 12
/** People of one's own that a member needs in a cohort that forms. */
const TIES_WITHIN = 2

/**
 * Groups of FLOOR to MOST among the members that are `free`, NONE for who stays without: label propagation (Raghavan et al., 2007) by
 * weights of 1 + common contacts and with room for MOST, small groups joined to whom they are tied to most, and crowded ones parted so that no small
 * one is left over. The same ties and seed give the same groups.
 */
export function formGroups(
	ties: Ties,
	weights: Uint8Array,
	free: Uint8Array,
	seed: number,
): Int32Array {
	const groups = new Groups(ties, weights, free)
	const order = shuffled(memberCount(ties), seed).filter((member) => free[member])
	propagate(groups, order)
	for (const wanted of [FLOOR, GOOD]) join(groups, order, wanted)
	partCrowded(groups, order)
	fill(groups, order)
	drop(groups, order)
	return groups.of
}

function propagate(groups: Groups, order: Int32Array): void {
	for (let round = 0, moved = order.length; round < ROUNDS && moved > order.length / 200; round++) {
		moved = 0
		for (const member of order) {
			const own = at(groups.of, member)
			const best = strongest(groups, [member], own, (group) => groups.size(group) < MOST)
			if (best === own) continue
			groups.move(member, best)
			moved++
		}
	}
}

/** The group that pulls most; `own` where none pulls more. Ties go to the lower number: no chance beside the seed. */
function strongest(
	groups: Groups,
	members: readonly number[],
	own: number,
	fits: (group: number) => boolean,
): number {
	const pull = groups.pull(members)
	let best = own
	let most = own === NONE ? 0 : pull.of(own)
	for (const group of pull.groups) {
		const strength = pull.of(group)
		if (strength < most || (strength === most && group >= best)) continue
		if (group === own || !fits(group)) continue
		best = group
		most = strength
	}
	return best
}

/** Groups below `wanted` join the one that pulls them most and has room for all of them. */
function join(groups: Groups, order: Int32Array, wanted: number): void {
	for (let joined = true; joined; ) {
		joined = false
		for (const group of namesOf(groups, order)) {
			const size = groups.size(group)
			if (size === 0 || size >= wanted) continue
			const members = [...groups.members(group)]
			const best = mostPulling(groups, members, group, (other) => groups.size(other) + size <= MOST)
			if (best === NONE) continue
			for (const member of members) groups.move(member, best)
			joined = true
		}
	}
}

/** Of the groups other than one's own that `fit`, the one that pulls most for its size. */
function mostPulling(
	groups: Groups,
	members: readonly number[],
	own: number,
	fits: (group: number) => boolean,
): number {
	const pull = groups.pull(members)
	let best = NONE
	let most = 0
	for (const group of pull.groups) {
		if (group === own || !fits(group)) continue
		const strength = pull.of(group) / groups.size(group)
		if (strength > most || (strength === most && group < best)) {
			best = group
			most = strength
		}
	}
	return best
}

/** A group that is too small takes part of a full neighbour: together they are enough for two. */
function partCrowded(groups: Groups, order: Int32Array): void {
	for (const group of namesOf(groups, order)) {
		const size = groups.size(group)
		if (size === 0 || size >= FLOOR) continue
		const members = [...groups.members(group)]
		const crowded = mostPulling(
			groups,
			members,
			group,
			(other) => groups.size(other) + size >= 2 * FLOOR,
		)
		if (crowded === NONE) continue
		const half = Math.floor((size + groups.size(crowded)) / 2)
		while (groups.size(group) < half) {
			const [next] = [...groups.members(crowded)].sort(
				(a, b) => lean(groups, b, group, crowded) - lean(groups, a, group, crowded) || a - b,
			)
			groups.move(next as number, group)
		}
	}
}

function lean(groups: Groups, member: number, to: number, from: number): number {
	const pull = groups.pull([member])
	return pull.of(to) - pull.of(from)
}

/** Who is still in a group that is too small goes alone where they have people and there is room. */
function fill(groups: Groups, order: Int32Array): void {
	for (const member of order) {
		const own = at(groups.of, member)
		if (groups.size(own) >= FLOOR) continue
		const fits = (group: number) => groups.size(group) >= FLOOR && groups.size(group) < MOST
		const best = mostPulling(groups, [member], own, fits)
		if (best !== NONE && groups.tiesInto(member, best) >= TIES_WITHIN) groups.move(member, best)
	}
}

/** Takes out who has too few people in their group, then groups that are too small. */
function drop(groups: Groups, order: Int32Array): void {
	for (let dropped = true; dropped; ) {
		dropped = false
		for (const member of order) {
			const own = at(groups.of, member)
			if (own === NONE) continue
			if (groups.size(own) >= FLOOR && groups.tiesInto(member, own) >= TIES_WITHIN) continue
			groups.move(member, NONE)
			dropped = true
		}
	}
}

function namesOf(groups: Groups, order: Int32Array): number[] {
	return [...new Set(Array.from(order, (member) => at(groups.of, member)))]
}
