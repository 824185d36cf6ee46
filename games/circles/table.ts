import { mkdirSync, writeFileSync } from 'node:fs'
import { CIRCLES, type CircleRow, COHORTS, type CohortRow, SCORES } from '../report'
import type { Outcome } from './attacks/outcome'
import { shareWithCohort, sizesOf } from './communities'
import type { Drawn } from './graphs'
import { firstCohorts } from './rules'

const table: CircleRow[] = []
const cohortTable: CohortRow[] = []

/** Keeps what an attack came to for the table; returns it. */
export function record(graph: string, attack: string, rule: string, outcome: Outcome): Outcome {
	const share = (part: number) => `${((100 * part) / outcome.tellers).toFixed(1)} %`
	const guess = `${(100 * outcome.guess).toFixed(1)} %`
	table.push({
		...{ graph, attack, rule, named: share(outcome.named), guess },
		...{ read: share(outcome.read), candidates: `${outcome.median} (least ${outcome.least})` },
	})
	return outcome
}

/** Keeps who has a cohort in a community; returns how many of those with ten people and more. */
export function recordCohorts(drawn: Drawn): number {
	const cohorts = firstCohorts(drawn)
	const well = shareWithCohort(drawn, 10, cohorts)
	const all = shareWithCohort(drawn, 0, cohorts)
	const sizes = sizesOf(cohorts)
	const share = (part: number) => `${(100 * part).toFixed(1)} %`
	const size = `${sizes[sizes.length >> 1]} (${sizes[0]})`
	cohortTable.push({ graph: drawn.name, well: share(well), all: share(all), size })
	return well
}

/** Prints the tables, and keeps them for those of `npm run games`. */
export function writeTable(): void {
	console.table(table)
	console.table(cohortTable)
	mkdirSync(SCORES, { recursive: true })
	writeFileSync(CIRCLES, JSON.stringify(table))
	writeFileSync(COHORTS, JSON.stringify(cohortTable))
}
