import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TemporaryGraph } from '@/keeper/circles/temporary-graph'
import { FLOOR } from '@/keeper/cohorts/cohorts'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { IS_FULL, SEED } from '../report'
import { Dice } from '../world/dice'
import { acceptedFakes, acceptedLater } from './attacks/accepted'
import { compareOverDays } from './attacks/compare'
import { fakesAtOurs, fakesAtSecret, NOTHING, OURS } from './attacks/fakes'
import { colludingFriends, trickedFriends } from './attacks/friends'
import { byFloorAlone, byTheKeeper, fillByLink, type Shows } from './attacks/invite-link'
import { outcomeOf, tellersOf } from './attacks/outcome'
import { thief } from './attacks/thief'
import { GRAPHS, shareWithCohort } from './communities'
import type { Drawn } from './graphs'
import { record, writeTable } from './table'
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
	const dice = new Dice('circles', drawn.name, SEED)
	const targets = tellersOf(drawn, TARGETS, dice)
	const some = targets.slice(0, IS_FULL ? 60 : 20)

	test.each(IS_FULL ? [0, 6, 20, 50] : [6, 50])(
		'one real friend and %i fakes that the teller never accepted',
		(count) => {
			const attack = `one friend + ${count} fakes`
			const secret = record(drawn.name, attack, 'Secret', fakesAtSecret(drawn, some, count))
			expect(secret.named).toBe(count === 0 ? 0 : some.length)
			for (const [came, days] of CAME) {
				const play = (roots: number, rule = OURS) =>
					fakesAtOurs(drawn, some, { count, roots, days, came }, rule, dice)
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
		const few = targets.slice(0, IS_FULL ? 60 : 5)
		for (const accepted of IS_FULL ? [1, 4, 8, 16] : [8]) {
			for (const roots of [1, 2]) {
				const outcome = acceptedFakes(drawn, few, { accepted, roots }, dice)
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

describe('an invitation link', () => {
	let world: TemporaryWorld
	let graph: TemporaryGraph
	beforeAll(async () => {
		world = await TemporaryWorld.create()
		graph = new TemporaryGraph(world.desk(), Date.UTC(2026, 10, 23))
	})
	afterAll(() => world.remove())

	// Who makes two accounts of their own count, by a mailbox each or three months of age, is not kept out: the composer says so.
	test.each([
		['none', null],
		['one for all', null],
		['three', 1],
	] as const)('fakes with mailboxes: %s', async (mailboxes, left) => {
		const play = async (rule: string, shows: Shows) => {
			const seen = await fillByLink(graph, mailboxes, shows)
			record('a group', `link, mailboxes: ${mailboxes}`, rule, outcomeOf([seen]))
			return seen
		}
		expect(await play('floor alone', byFloorAlone)).toBe(1)
		expect(await play('ours', byTheKeeper)).toBe(left)
	})
})
