import { NONE } from '@/keeper/cohorts/cohorts'
import { SEED } from '../report'
import { people } from './attacks/outcome'
import { affiliation, type Drawn, holmeKim, wattsStrogatz } from './graphs'
import { cohortsOf } from './rules'

const MEMBERS = 6_000

/** Those that every attack is played on. */
export const GRAPHS = [
	wattsStrogatz(MEMBERS, 20, 0.1, SEED),
	holmeKim(MEMBERS, 10, 0.9, SEED),
	affiliation(MEMBERS, SEED),
]

/** Of the members with ten people and more. */
export function shareWithCohort(drawn: Drawn): number {
	const cohorts = cohortsOf(drawn)
	const well = Array.from(cohorts.keys()).filter((one) => people(drawn, one).length >= 10)
	return well.filter((one) => cohorts[one] !== NONE).length / well.length
}
