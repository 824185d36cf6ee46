import { afterAll, describe, expect, test } from 'vitest'
import { FLOOR, ROOTS } from '@/keeper/cohorts/cohorts'
import { IS_FULL, SEED } from '../report'
import { Dice } from '../world/dice'
import { acceptedFakes, acceptedLater } from './attacks/accepted'
import { compareOverDays } from './attacks/compare'
import { fakesAtOurs, fakesAtSecret, NOTHING, OURS } from './attacks/fakes'
import { colludingFriends, trickedFriends } from './attacks/friends'
import { outcomeOf, people, tellersOf } from './attacks/outcome'
import { thief } from './attacks/thief'
import { GRAPHS, hasControl, moreGraphs, shareWithCohort } from './communities'
import type { Drawn } from './graphs'
import { ourRule, secretsRule, tiesWithin } from './rules'
import { record, recordCohorts, writeTable } from './table'
import { whereAllAreYoung } from './young'

const TARGETS = IS_FULL ? 300 : 30

/** When fakes came, and how old their ties were by then. */
const CAME = [
	['before', 1],
	['before', 60],
	['after', 60],
] as const
const ROOTS_OF_FAKES = IS_FULL ? [1, 2, 3, 4, 5] : [1, 3, 5]

afterAll(writeTable)

describe.each(GRAPHS)('$name', (drawn: Drawn) => {
	// Dice of its own for each game: what one draws moves no other's figures.
	const diceOf = (game: string) => new Dice(game, drawn.name, SEED)
	const targets = tellersOf(drawn, TARGETS, diceOf('tellers'))
	const some = targets.slice(0, IS_FULL ? 60 : 20)

	test.each(IS_FULL ? [0, 6, 20, 50] : [6, 50])(
		'one real friend and %i fakes that the teller never accepted',
		(count) => {
			const attack = `one friend + ${count} fakes`
			const secret = record(drawn.name, attack, 'Secret', fakesAtSecret(drawn, some, count))
			expect(secret.named).toBe(count === 0 ? 0 : some.length)
			for (const [came, days] of CAME) {
				const play = (roots: number, rule = OURS) =>
					fakesAtOurs(drawn, some, { count, roots, days, came }, rule, diceOf(`${attack} ${roots}`))
				const all = outcomeOf(ROOTS_OF_FAKES.flatMap((roots) => play(roots)))
				const how = `${attack}, tied ${days === 1 ? 'a day' : `${days} days`}, ${came} cohorts formed`
				expect(record(drawn.name, how, 'ours', all).named).toBe(0)
				if (came === 'after') expect(all.least).toBeGreaterThanOrEqual(FLOOR - 1)
				if (came === 'after' || count < 50) continue
				// Where one side of a tie is enough, and neither its age nor roots count, the same fakes name nearly everybody.
				const twin = record(drawn.name, how, 'no safeguards', outcomeOf(play(1, NOTHING)))
				expect(twin.named).toBeGreaterThan(some.length / 2)
			}
		},
	)

	test.each([2, 4])('%i of the teller’s friends tricked', (tricked) => {
		const { theirs, ours } = trickedFriends(drawn, targets, tricked, diceOf(`${tricked} tricked`))
		const attack = `${tricked} friends tricked`
		record(drawn.name, attack, 'Secret', theirs)
		expect(record(drawn.name, attack, 'ours', ours).named).toBe(0)
	})

	test.each([2, 5, 10])('%i friends who compare their phones', (colluding) => {
		const known = targets.filter((one) => people(drawn, one).length > colluding)
		const { theirs, ours } = colludingFriends(
			drawn,
			known,
			colluding,
			diceOf(`${colluding} collude`),
		)
		const attack = `${colluding} colluding friends`
		expect(record(drawn.name, attack, 'Secret', theirs).named).toBeGreaterThan(0)
		record(drawn.name, attack, 'ours', ours)
		if (colluding <= 5) expect(ours.median).toBeGreaterThanOrEqual(15)
		expect(ours.named / ours.tellers).toBeLessThanOrEqual(0.01)
	})

	test('an account that comes and goes for 90 days and compares', () => {
		const days = (forget: boolean) => compareOverDays(drawn, some, forget, diceOf('90 days'))
		const [leaky, ours] = [days(true), days(false)]
		const anew = hasControl(drawn) ? 'formed anew' : 'formed anew (no sure control there)'
		record(drawn.name, '90 days compared', anew, leaky)
		expect(record(drawn.name, '90 days compared', 'ours', ours).named).toBe(0)
		expect(ours.median).toBeGreaterThanOrEqual(15)
		if (hasControl(drawn)) expect(leaky.guess).toBeGreaterThan(2 * ours.guess)
	})

	test('a thief of the files who knows the graph', () => {
		const [attack, dice] = ['thief who knows the graph', diceOf('thief')]
		const { outcome, chance } = thief(drawn, targets, ourRule(drawn), dice)
		const ours = record(drawn.name, attack, 'ours', outcome)
		expect(ours.least).toBeGreaterThanOrEqual(FLOOR)
		// Naming whoever is in the middle is no better than naming by lot: within four standard deviations.
		const spread = Math.sqrt((chance * (1 - chance)) / targets.length)
		expect(ours.guess).toBeLessThan(chance + 4 * spread)
		for (const [rule, audience] of [
			['Secret', secretsRule(drawn, new Map())],
			['friends told apart', tiesWithin(drawn)],
		] as const) {
			const leak = record(drawn.name, attack, rule, thief(drawn, targets, audience, dice).outcome)
			expect(leak.named / leak.tellers).toBeGreaterThan(0.5)
			expect(leak.guess).toBeGreaterThan(0.5)
		}
	})

	test.each(IS_FULL ? [1, 4, 8, 50] : [8, 50])(
		'%i fakes that the teller accepts, once cohorts are there',
		(accepted) => {
			const later = (forget: boolean) =>
				acceptedLater(drawn, targets.slice(0, IS_FULL ? 60 : 5), accepted, forget)
			const attack = `${accepted} of 50 fakes accepted later`
			const anew = record(drawn.name, attack, 'formed anew', later(true))
			expect(record(drawn.name, attack, 'ours', later(false)).named).toBe(0)
			// That none of them reads anything is no lack of fakes: where cohorts form anew all of it is read.
			if (accepted === 50) expect(anew.read).toBe(anew.tellers)
		},
	)

	test('fakes that the teller accepts before cohorts form: what roots buy', () => {
		const few = targets.slice(0, IS_FULL ? 60 : 5)
		for (const accepted of IS_FULL ? [1, 4, 8, 16] : [16]) {
			for (const roots of IS_FULL ? [1, 2, 3, 4] : [3, 4]) {
				const attack = `${accepted} fakes of ${roots} roots accepted before`
				const play = (needed: number) =>
					acceptedFakes(drawn, few, { accepted, roots }, diceOf(attack), needed)
				const ours = record(drawn.name, attack, 'ours', play(ROOTS))
				// Not solved: with as many roots that count as are needed beside the teller's own, a cohort of fakes forms. The table says how often.
				if (roots <= ROOTS - 2) expect(ours.named).toBe(0)
				if (accepted < 16 || roots !== ROOTS - 2) continue
				const twin = record(drawn.name, attack, 'three roots are enough', play(3))
				if (hasControl(drawn)) expect(twin.named).toBeGreaterThan(few.length / 5)
			}
		}
	})

	test('nine of ten with ten people and more have a cohort where nobody is old yet and one in five verified an address; without any, nobody has', () => {
		expect(shareWithCohort(whereAllAreYoung(drawn, 0.2, SEED))).toBeGreaterThanOrEqual(0.9)
		expect(shareWithCohort(whereAllAreYoung(drawn, 0, SEED))).toBe(0)
	})
})

test.each(IS_FULL ? [...GRAPHS, ...moreGraphs()] : GRAPHS)('who has a cohort: $name', (drawn) => {
	const well = recordCohorts(drawn)
	if (GRAPHS.includes(drawn)) expect(well).toBeGreaterThanOrEqual(0.9)
})
