import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { FLOOR, NONE, ROOTS } from '@/keeper/cohorts/cohorts'
import { CIRCLES, type CircleRow, IS_FULL, SCORES, SEED } from '../report'
import { Dice } from '../world/dice'
import {
	acceptedFakes,
	acceptedLater,
	colludingFriends,
	compareOverDays,
	fakesAttack,
	inviteLink,
	type Outcome,
	people,
	tellersOf,
	thief,
	trickedFriends,
} from './attacks'
import { affiliation, type Drawn, holmeKim, wattsStrogatz } from './graphs'
import { cohortsOf } from './rules'
import { whereAllAreYoung } from './young'

const MEMBERS = 6_000
const TARGETS = IS_FULL ? 300 : 30

const GRAPHS = [
	wattsStrogatz(MEMBERS, 20, 0.1, SEED),
	holmeKim(MEMBERS, 10, 0.9, SEED),
	affiliation(MEMBERS, SEED),
]

const table: CircleRow[] = []

function record(graph: string, attack: string, rule: string, outcome: Outcome): Outcome {
	const share = (part: number) => `${((100 * part) / outcome.tellers).toFixed(1)} %`
	table.push({
		...{
			graph,
			attack,
			rule,
			named: share(outcome.named),
			guess: `${(100 * outcome.guess).toFixed(1)} %`,
		},
		...{ read: share(outcome.read), candidates: `${outcome.median} (least ${outcome.least})` },
	})
	return outcome
}

afterAll(() => {
	console.table(table)
	mkdirSync(SCORES, { recursive: true })
	writeFileSync(CIRCLES, JSON.stringify(table))
})

/** Of the members with ten people and more. */
function shareWithCohort(drawn: Drawn): number {
	const cohorts = cohortsOf(drawn)
	const well = Array.from(cohorts.keys()).filter((one) => people(drawn, one).length >= 10)
	return well.filter((one) => cohorts[one] !== NONE).length / well.length
}

describe.each(GRAPHS)('$name', (drawn: Drawn) => {
	const dice = new Dice('circles', drawn.name, SEED)
	const targets = tellersOf(drawn, TARGETS, dice)

	test.each(IS_FULL ? [0, 6, 20, 50] : [50])(
		'one real friend and %i fakes that the teller never accepted',
		(fakes) => {
			const { theirs, ours } = fakesAttack(drawn, targets, fakes, dice)
			const attack = `one friend + ${fakes} fakes`
			expect(record(drawn.name, attack, 'Secret', theirs).named).toBe(targets.length)
			expect(record(drawn.name, attack, 'ours', ours).named).toBe(0)
			expect(ours.least).toBeGreaterThanOrEqual(FLOOR - 1)
		},
	)

	test.each([2, 4])('%i of the teller’s friends tricked', (tricked) => {
		const { theirs, ours } = trickedFriends(drawn, targets, tricked, dice)
		const attack = `${tricked} friends tricked`
		record(drawn.name, attack, 'Secret', theirs)
		expect(record(drawn.name, attack, 'ours', ours).named).toBe(0)
	})

	test('five friends who compare their phones', () => {
		const { theirs, ours } = colludingFriends(drawn, targets, 5, dice)
		expect(record(drawn.name, '5 colluding friends', 'Secret', theirs).named).toBeGreaterThan(0)
		record(drawn.name, '5 colluding friends', 'ours', ours)
		expect(ours.median).toBeGreaterThanOrEqual(15)
		expect(ours.named / ours.tellers).toBeLessThanOrEqual(0.01)
	})

	test('an account that comes and goes for 90 days and compares', () => {
		const some = targets.slice(0, IS_FULL ? 60 : 20)
		const leaky = record(
			drawn.name,
			'90 days compared',
			'formed anew',
			compareOverDays(drawn, some, true, dice),
		)
		const ours = record(
			drawn.name,
			'90 days compared',
			'ours',
			compareOverDays(drawn, some, false, dice),
		)
		expect(ours.named).toBe(0)
		expect(ours.median).toBeGreaterThan(leaky.median)
	})

	test('a thief of the files who knows the graph', () => {
		expect(
			record(drawn.name, 'thief who knows the graph', 'ours', thief(drawn, targets)).least,
		).toBeGreaterThanOrEqual(FLOOR)
	})

	test('fakes that the teller accepts, once cohorts are there', () => {
		for (const accepted of IS_FULL ? [1, 4, 8] : [8]) {
			const outcome = acceptedLater(drawn, targets.slice(0, IS_FULL ? 60 : 5), accepted)
			expect(record(drawn.name, `${accepted} fakes accepted later`, 'ours', outcome).named).toBe(0)
		}
	})

	test('fakes that the teller accepts before cohorts form: what roots buy', () => {
		const some = targets.slice(0, IS_FULL ? 60 : 5)
		for (const accepted of IS_FULL ? [1, 4, 8, 16] : [8]) {
			for (const roots of [1, 2]) {
				const outcome = acceptedFakes(drawn, some, { accepted, roots }, dice)
				record(drawn.name, `${accepted} fakes of ${roots} roots accepted before`, 'ours', outcome)
				// Not solved: with two roots that count beside the teller's own, a cohort of fakes forms. The table says how often.
				if (roots === 1) expect(outcome.named).toBe(0)
			}
		}
	})

	test('nine of ten members with ten people and more have a cohort', () => {
		expect(shareWithCohort(drawn)).toBeGreaterThanOrEqual(0.9)
	})

	test('so have they where nobody is old yet and one in five verified an address; without any, nobody has', () => {
		expect(shareWithCohort(whereAllAreYoung(drawn, 0.2, SEED))).toBeGreaterThanOrEqual(0.9)
		expect(shareWithCohort(whereAllAreYoung(drawn, 0, SEED))).toBe(0)
	})
})

test('an invitation link: what fakes of one hand cannot fill, and what three hands can', () => {
	const needed = { members: FLOOR, roots: ROOTS }
	const without = { members: FLOOR, roots: 0 }
	const attack = { accounts: 7, people: 1, roots: 1 }
	expect(inviteLink(attack, without)).toBe(1)
	expect(inviteLink(attack, needed)).toBeNull()
	// Who makes two accounts of their own count, by an address each or three months of age, is not kept out: the composer says so.
	expect(inviteLink({ ...attack, roots: 2 }, needed)).toBe(1)
})
