import { NONE } from '@/keeper/cohorts/cohorts'
import type { Dice } from '../../world/dice'
import type { Drawn } from '../graphs'
import { firstCohorts } from '../rules'

/** What an attack came to against some tellers under one rule. */
export interface Outcome {
	/** Secrets that the attacker's people could read: without one there is nothing to name. */
	readonly read: number
	readonly tellers: number
	/** Of the tellers, how many were named for certain, and how likely the attacker's best guess is on average. */
	readonly named: number
	readonly guess: number
	/** Of those read: how many it could have been, in the middle and at the least. */
	readonly median: number
	readonly least: number
}

/** One secret told by `teller`, as the attacker sees it: who can have told it, or null when none of theirs reads it. */
export type Candidates = number | null

/** How many are left when everything that the attacker controls is struck off. */
export function candidates(
	audience: readonly number[],
	attackers: ReadonlySet<number>,
): Candidates {
	if (!audience.some((one) => attackers.has(one))) return null
	return audience.filter((one) => !attackers.has(one)).length
}

export function outcomeOf(seen: readonly Candidates[]): Outcome {
	const read = seen.filter((one) => one !== null).sort((a, b) => a - b)
	const guess = read.reduce((sum, one) => sum + 1 / one, 0) / seen.length
	return {
		...{ read: read.length, tellers: seen.length, named: read.filter((one) => one === 1).length },
		...{ guess, median: read[read.length >> 1] ?? 0, least: read[0] ?? 0 },
	}
}

/** The same attack on each target under Secret's rule and under ours. */
export function both(
	targets: readonly number[],
	attack: (target: number) => { theirs: Candidates; ours: Candidates },
): { theirs: Outcome; ours: Outcome } {
	const seen = targets.map(attack)
	return {
		theirs: outcomeOf(seen.map(({ theirs }) => theirs)),
		ours: outcomeOf(seen.map(({ ours }) => ours)),
	}
}

export const people = ({ ties }: Drawn, member: number): number[] => [
	...ties.others.subarray(ties.starts[member], ties.starts[member + 1]),
]

export function commonPeople(drawn: Drawn, members: readonly number[]): Set<number> {
	const [first, ...rest] = members.map((member) => new Set(people(drawn, member)))
	return rest.reduce((common, more) => common.intersection(more), first ?? new Set())
}

/** Members whom cohorts hold and who have people enough for each attack. */
export function tellersOf(
	drawn: Drawn,
	count: number,
	dice: Dice,
	cohorts = firstCohorts(drawn),
): number[] {
	const all = Array.from(cohorts, (_, member) => member)
	const fit = all.filter((one) => cohorts[one] !== NONE && people(drawn, one).length >= 6)
	return dice.shuffled(fit).slice(0, count)
}
