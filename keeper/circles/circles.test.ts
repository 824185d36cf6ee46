import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blind, unblind } from '@/lib/oprf/client'
import { utf8 } from '@/lib/oprf/hashes'
import { HOUR_MS } from '@/lib/time/hours'
import type { Desk } from '../desk'
import { beginRotation, finishRotation, redo } from '../rotation'
import { shred } from '../shredder'
import { TemporaryWorld } from '../temporary-world'
import { CONTACTS_KEPT_DAYS, evaluate, keepAddress, keepContacts, MOST_A_DAY } from './contacts'
import { dayNumber, TIE_AGE_DAYS } from './days'
import { formCohorts } from './forming'
import { Draft } from './graph'
import { EVALUATIONS } from './nodes'
import { addressToken, nameOf, oprfInUse } from './oprf'
import type { NodeRecord } from './records'
import { GROWN_DAYS, startOf } from './roots'
import { some, TemporaryGraph } from './temporary-graph'
import { acceptTie, offerTie, revokeOffer, shownTies, standingOffers, untie } from './ties'

const DAY = 24 * HOUR_MS
const NOW = Date.UTC(2026, 10, 23)
/** A day on which nothing else here asks for anything. */
const LAST_DAY = NOW + 1_000 * DAY

let world: TemporaryWorld
let desk: Desk
let graph: TemporaryGraph
beforeAll(async () => {
	world = await TemporaryWorld.create()
	desk = world.desk()
	graph = new TemporaryGraph(desk, NOW)
})
afterAll(() => world.remove())

const inUse = () => oprfInUse(new Draft(desk))
const tokenOf = (address: string) => addressToken(new Draft(desk), address)
/** Keeps an address book of tokens that were made just now. */
const keep = async (node: string, tokens: readonly string[], now = NOW) =>
	keepContacts(desk, node, { key: nameOf(await inUse()), tokens }, now)

describe('ties', () => {
	test('are mutual from the moment that an offer is taken up, and end on both sides', async () => {
		const [a, b] = [some(), some()]
		expect(await graph.tie(a, b)).toBe('tied')
		expect(await graph.tie(b, a)).toBe('already')
		const shown = shownTies(desk, b, (await graph.nodeAt(b)) as never)
		expect(shown).toHaveLength(1)
		expect(Buffer.from(shown[0]?.handle as Uint8Array).toString('hex')).not.toBe(a)
		await untie(desk, b, shown[0]?.handle as Uint8Array, NOW)
		expect((await graph.nodeAt(a))?.ties).toEqual([])
		expect((await graph.nodeAt(b))?.ties).toEqual([])
	})

	test('an offer holds so often and so long, is not for oneself, and can be taken back', async () => {
		const [a, token] = [some(), some()]
		await offerTie(desk, { node: a, token, uses: 2, hours: 24 }, NOW)
		expect(await acceptTie(desk, a, token, NOW)).toBe('own')
		expect(await acceptTie(desk, some(), token, NOW + 26 * HOUR_MS)).toBe('gone')
		expect(await acceptTie(desk, some(), token, NOW)).toBe('tied')
		expect(await acceptTie(desk, some(), token, NOW)).toBe('tied')
		expect(await acceptTie(desk, some(), token, NOW)).toBe('gone')
		const other = some()
		await offerTie(desk, { node: a, token: other, uses: 5, hours: 24 }, NOW)
		await revokeOffer(desk, some(), other)
		expect(await acceptTie(desk, some(), other, NOW)).toBe('tied')
		await revokeOffer(desk, a, other)
		expect(await acceptTie(desk, some(), other, NOW)).toBe('gone')
		expect(await acceptTie(desk, some(), some(), NOW)).toBe('gone')
	})

	test('of offers the newest twenty stand, and each that stands is listed and can be taken back', async () => {
		const [a, tokens] = [some(), Array.from({ length: 22 }, some)]
		for (const token of tokens) await offerTie(desk, { node: a, token, uses: 5, hours: 24 }, NOW)
		const listed = await standingOffers(new Draft(desk), (await graph.nodeAt(a))?.offers ?? [], NOW)
		expect(listed.map(({ token }) => token)).toEqual(tokens.slice(2))
		for (const token of tokens.slice(0, 2))
			expect(await acceptTie(desk, some(), token, NOW)).toBe('gone')
		expect(await acceptTie(desk, some(), tokens[2] as string, NOW)).toBe('tied')
	})

	test('who comes by an invitation has the root of who invited, however long the chain', async () => {
		const [a, b, c] = [some(), some(), some()]
		await graph.tie(a, b)
		await graph.tie(b, c)
		const start = async (node: string) =>
			startOf(node, (await graph.nodeAt(node)) as NodeRecord, dayNumber(NOW))
		expect(await start(c)).toBe(a)
		await keepAddress(desk, c, 'c@example.org', NOW)
		expect(await start(c)).toBe(c)
		// Another shows the same address: c is again who came by a.
		await keepAddress(desk, some(), 'c@example.org', NOW)
		expect(await start(c)).toBe(a)
	})
})

describe('contacts', () => {
	test('tie two who have each other in their address books, whoever comes first, and nobody else', async () => {
		const [a, b, c] = [some(), some(), some()]
		const [ta, tb, tc] = (await Promise.all(
			['+4915100000001', '+4915100000002', '+4915100000003'].map((one) => tokenOf(one)),
		)) as [string, string, string]
		expect(await keep(a, [tb, tc])).toBe(0)
		expect(await keepAddress(desk, a, '+4915100000001', NOW)).toBe(0)
		// One side alone is nothing: c is in a's book, and a is not in c's.
		expect(await keepAddress(desk, c, '+4915100000003', NOW)).toBe(0)
		expect(await keep(b, [ta])).toBe(0)
		expect(await keepAddress(desk, b, '+4915100000002', NOW)).toBe(1)
		expect((await graph.nodeAt(a))?.ties.map(({ node }) => node)).toEqual([b])
		expect((await graph.nodeAt(c))?.ties).toEqual([])
		const left = await new Draft(desk).get('contacts', a)
		expect(Object.keys(left?.tokens ?? {})).toEqual([tc])
	})

	test('who has only guessed an address learns nothing of it', async () => {
		const [victim, attacker] = [some(), some()]
		await keepAddress(desk, victim, 'victim@example.org', NOW)
		const guess = await tokenOf('victim@example.org')
		expect(await keep(attacker, [guess])).toBe(0)
		expect(await keepAddress(desk, attacker, 'attacker@example.org', NOW)).toBe(0)
	})

	test('an address is of who showed it last', async () => {
		const [before, after] = [some(), some()]
		await keepAddress(desk, before, 'desk@example.org', NOW)
		await keepAddress(desk, after, 'desk@example.org', NOW)
		expect((await graph.nodeAt(before))?.addresses).toEqual([])
		expect((await graph.nodeAt(after))?.addresses).toHaveLength(1)
	})

	test('what the keeper evaluates blindly is the token that it keeps', async () => {
		const node = some()
		const blinded = [blind(utf8('a@example.org')), blind(utf8('b@example.org'))]
		const answer = await evaluate(
			desk,
			node,
			blinded.map(({ point }) => point),
			NOW,
		)
		const { publicKey } = await inUse()
		const tokens = unblind(publicKey, blinded, answer?.points ?? [], answer?.proof as Uint8Array)
		expect(tokens.map((token) => Buffer.from(token).toString('hex'))).toEqual([
			await tokenOf('a@example.org'),
			await tokenOf('b@example.org'),
		])
	})

	test('the quota is so many at the start and so many a day, and what is malformed is counted too', async () => {
		const node = some()
		const noElement = Array(EVALUATIONS.aDay).fill(new Uint8Array(32))
		await expect(evaluate(desk, node, noElement, NOW - DAY)).rejects.toThrow(RangeError)
		const { point } = blind(utf8('x'))
		const ask = (count: number, now: number) => evaluate(desk, node, Array(count).fill(point), now)
		for (let asked = 0; asked < EVALUATIONS.first; asked += 100)
			expect(await ask(100, NOW)).not.toBeNull()
		expect(await ask(1, NOW)).toBeNull()
		expect(await ask(EVALUATIONS.aDay, NOW + DAY)).not.toBeNull()
		expect(await ask(1, NOW + DAY)).toBeNull()
		await expect(evaluate(desk, node, noElement, NOW + 2 * DAY)).rejects.toThrow(RangeError)
		expect(await ask(1, NOW + 2 * DAY)).toBeNull()
	})

	test('the quota of all together is used up by whoever asks, and is there again the next day', async () => {
		// What is malformed is counted before it is looked at: nothing needs to be evaluated here.
		const noElement = Array(EVALUATIONS.first).fill(new Uint8Array(32))
		const { point } = blind(utf8('x'))
		for (let asked = 0; asked < MOST_A_DAY; asked += EVALUATIONS.first)
			await expect(evaluate(desk, some(), noElement, LAST_DAY)).rejects.toThrow(RangeError)
		const late = some()
		expect(await evaluate(desk, late, [point], LAST_DAY)).toBeNull()
		expect(await graph.nodeAt(late)).toBeNull()
		expect(await evaluate(desk, late, [point], LAST_DAY + DAY)).not.toBeNull()
	})

	test('people who are not here are forgotten after 30 days', async () => {
		const node = some()
		await keep(node, [await tokenOf('nobody@example.org')])
		await formCohorts(desk, NOW + (CONTACTS_KEPT_DAYS - 1) * DAY)
		expect(await new Draft(desk).get('contacts', node)).not.toBeNull()
		await formCohorts(desk, NOW + CONTACTS_KEPT_DAYS * DAY)
		expect(await new Draft(desk).get('contacts', node)).toBeNull()
	})
})

describe('cohorts', () => {
	const LATER = NOW + TIE_AGE_DAYS * DAY

	test('form once ties are 14 days old, from five roots, with a circle that hides eight', async () => {
		const people = await graph.crowd(12)
		const strangers = await graph.crowd(12, 4)
		await formCohorts(desk, LATER - DAY)
		expect((await graph.nodeAt(people[0] as string))?.cohort).toBeNull()
		await formCohorts(desk, LATER)
		const cohorts = new Set(
			(await Promise.all(people.map((one) => graph.nodeAt(one)))).map((one) => one?.cohort),
		)
		expect([...cohorts]).toEqual([expect.any(String)])
		const one = await graph.nodeAt(people[0] as string)
		expect(one?.friends).toHaveLength(1)
		expect(await graph.rowOf(one?.friends[0] as string)).toMatchObject({
			kind: 'friends',
			crowd: 8,
			shown: 1,
			open: 1,
		})
		expect((await graph.nodeAt(strangers[0] as string))?.cohort).toBeNull()
		// Nothing changes where nobody came or went.
		expect((await formCohorts(desk, LATER)).moved).toBe(0)
	})

	test('keep of a day that has counted no more than the month, and of one that counts yet all', async () => {
		const people = await graph.crowd(10)
		const [old, friend] = [people[0] as string, some()]
		const daysOf = async (node: string) => {
			const record = await graph.nodeAt(node)
			return [...new Set(record?.ties.map(({ day }) => day)), record?.since]
		}
		const [then, later] = [dayNumber(NOW), dayNumber(LATER)]
		const month = then - (then % 30)
		expect(month).not.toBe(then)
		expect(await daysOf(old)).toEqual([then, then])
		await formCohorts(desk, LATER)
		// Somebody counts as a root for the first time after 30 and 90 days: that day is still needed.
		expect(await daysOf(old)).toEqual([month, then])
		await graph.tie(old, friend, LATER)
		expect(await daysOf(old)).toEqual([month, later, then])
		await graph.tie(old, some(), NOW + GROWN_DAYS * DAY)
		const now = dayNumber(NOW + GROWN_DAYS * DAY)
		expect(await daysOf(old)).toEqual([month, later - (later % 30), now, month])
	})

	test('who comes later reads nothing old; the others keep all of it', async () => {
		const people = await graph.crowd(10)
		await formCohorts(desk, LATER)
		const newcomer = some()
		for (const one of people.slice(0, 3)) await graph.tie(one, newcomer, LATER)
		await formCohorts(desk, LATER + TIE_AGE_DAYS * DAY)
		const [old, fresh] = [await graph.nodeAt(people[0] as string), await graph.nodeAt(newcomer)]
		expect(fresh?.cohort).toBe(old?.cohort)
		expect(old?.friends).toHaveLength(2)
		expect(fresh?.friends).toEqual(old?.friends.slice(1))
		expect((await graph.rowOf(old?.friends[0] as string))?.open).toBe(0)
		expect((await graph.rowOf(old?.friends[1] as string))?.open).toBe(1)
	})
})

test('all of it survives a shredding and rotations of its keys', async () => {
	const [a, b] = [some(), some()]
	await graph.tie(a, b)
	await keepAddress(desk, a, '+8613800138000', NOW)
	await keep(b, [await tokenOf('+8613800138000')])
	const before = await tokenOf('+8613800138000')
	await shred(desk)
	for (const purpose of ['graph', 'oprf'] as const) {
		beginRotation(desk, purpose)
		await redo(desk, purpose)
		await redo(desk, purpose)
		await finishRotation(desk, purpose)
	}
	const token = await tokenOf('+8613800138000')
	expect(token).not.toBe(before)
	expect(await new Draft(desk).get('address', token)).toMatchObject({ node: a })
	expect((await graph.nodeAt(a))?.addresses).toEqual([token])
	expect(Object.keys((await new Draft(desk).get('contacts', b))?.tokens ?? {})).toEqual([token])
	expect((await graph.nodeAt(b))?.ties).toHaveLength(1)
})
