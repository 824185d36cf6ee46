import { mkdirSync, writeFileSync } from 'node:fs'
import { CIRCLES, type CircleRow, SCORES } from '../report'
import type { Outcome } from './attacks/outcome'

const table: CircleRow[] = []

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

/** Prints the table, and keeps it for that of `npm run games`. */
export function writeTable(): void {
	console.table(table)
	mkdirSync(SCORES, { recursive: true })
	writeFileSync(CIRCLES, JSON.stringify(table))
}
