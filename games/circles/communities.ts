import { NONE } from '@/keeper/cohorts/cohorts'
import { IS_FULL, SEED } from '../report'
import { people } from './attacks/outcome'
import { affiliation, type Drawn, holmeKim, wattsStrogatz } from './graphs'
import { firstCohorts } from './rules'

/** No limit hangs on how many live there, and forming their cohorts is what takes time: the small form has half as many. */
const MEMBERS = IS_FULL ? 6_000 : 3_000

/** Those that every attack is played on. */
export const GRAPHS = [
	wattsStrogatz(MEMBERS, 20, 0.1, SEED),
	holmeKim(MEMBERS, 10, 0.9, SEED),
	affiliation(MEMBERS, SEED),
]

/**
 * Whether cohorts that form anew are surely caught by comparing them: on a ring they are much as they were, in school and work it hangs on the tellers.
 * A game that does not win against its leak proves nothing there, and its row says so.
 */
export const hasControl = ({ name }: Drawn): boolean => name.startsWith('Holme–Kim')

/** Sparser ones, in which the full run counts who has a cohort. */
export const moreGraphs = (): Drawn[] => [
	wattsStrogatz(MEMBERS, 10, 0.3, SEED),
	wattsStrogatz(MEMBERS, 10, 0.1, SEED),
	holmeKim(MEMBERS, 5, 0.9, SEED),
	holmeKim(MEMBERS, 3, 0.5, SEED),
]

/** Of the members with `least` people and more, how many have a cohort. */
export function shareWithCohort(drawn: Drawn, least = 10, cohorts = firstCohorts(drawn)): number {
	const well = Array.from(cohorts.keys()).filter((one) => people(drawn, one).length >= least)
	return well.filter((one) => cohorts[one] !== NONE).length / well.length
}

/** How many are in each cohort, smallest first. */
export function sizesOf(cohorts: Int32Array): number[] {
	const there = Array.from(cohorts).filter((cohort) => cohort !== NONE)
	const sizes = Map.groupBy(there, (cohort) => cohort).values()
	return Array.from(sizes, ({ length }) => length).sort((a, b) => a - b)
}
