import { assignCohorts, NONE } from '@/keeper/cohorts/cohorts'
import type { Drawn } from './graphs'

/** Who reads a secret of `teller`, themselves among them; empty where it cannot be told to friends at all. */
export type Audience = (teller: number) => readonly number[]

const SEED = 7

/** Accounts that an address book must hold before Secret showed its owner anything. */
const SECRETS_FEWEST = 7

/** Secret's rule of 2014, the leak that each attack must win against: what is told goes to all who have the teller among their contacts. */
export function secretsRule(
	{ ties }: Drawn,
	contacts: ReadonlyMap<number, readonly number[]>,
): Audience {
	return (teller) => [
		teller,
		...ties.others.subarray(ties.starts[teller], ties.starts[teller + 1]),
		...[...contacts].flatMap(([owner, book]) =>
			book.length >= SECRETS_FEWEST && book.includes(teller) ? [owner] : [],
		),
	]
}

/** Ours: the teller's cohort. `before` is who was in which, where cohorts were there before. */
export function ourRule(drawn: Drawn, before?: Int32Array, roots?: number): Audience {
	const isFirst = before === undefined && roots === undefined
	return audienceOf(isFirst ? firstCohorts(drawn) : cohortsOf(drawn, before, roots))
}

export function cohortsOf(
	{ ties, roots }: Drawn,
	before?: Int32Array,
	rootsNeeded?: number,
): Int32Array {
	const cohorts = new Int32Array(roots.length).fill(NONE)
	if (before) cohorts.set(before)
	return assignCohorts({ ties, roots, cohorts }, SEED, rootsNeeded)
}

/** A leak within ours: rows that say to whom of the cohort a friend told it, and to whom a friend of friends. */
export function tiesWithin(drawn: Drawn): Audience {
	const ours = ourRule(drawn)
	const [all, none] = [secretsRule(drawn, new Map()), [] as number[]]
	return (teller) => {
		const cohort = new Set(ours(teller))
		return cohort.size === 0 ? none : all(teller).filter((one) => cohort.has(one))
	}
}

const formed = new WeakMap<Drawn, Int32Array>()

/** The cohorts that form where none was before: the same for each game that begins there. */
export function firstCohorts(drawn: Drawn): Int32Array {
	const cohorts = formed.get(drawn) ?? cohortsOf(drawn)
	formed.set(drawn, cohorts)
	return cohorts
}

export function audienceOf(cohorts: Int32Array): Audience {
	const members = new Map<number, number[]>()
	for (const [member, cohort] of cohorts.entries())
		if (cohort !== NONE) members.set(cohort, [...(members.get(cohort) ?? []), member])
	return (teller) => members.get(cohorts[teller] ?? NONE) ?? []
}
