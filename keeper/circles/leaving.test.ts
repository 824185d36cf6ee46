import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HOUR_MS } from '@/lib/time/hours'
import { beginRotation, finishRotation, redo } from '../rotation'
import { TemporaryWorld } from '../temporary-world'
import { keepAddress, keepContacts } from './contacts'
import { TIE_AGE_DAYS } from './days'
import { formCohorts } from './forming'
import { change, Draft, everyRecord } from './graph'
import { joinByAddress } from './groups/join'
import { shownGroup } from './groups/membership'
import { decideWish } from './groups/steward'
import { leaveGraph } from './leaving'
import { addressToken, nameOf, oprfInUse } from './oprf'
import { some, TemporaryGraph } from './temporary-graph'
import { acceptTie, offerTie } from './ties'

const DAY = 24 * HOUR_MS
const NOW = Date.UTC(2026, 10, 23)
const LATER = NOW + TIE_AGE_DAYS * DAY

let world: TemporaryWorld
let graph: TemporaryGraph
beforeAll(async () => {
	world = await TemporaryWorld.create()
	graph = new TemporaryGraph(world.desk(), NOW)
})
afterAll(() => world.remove())

/** Which records still hold a value anywhere, in their name or in what they say. */
async function holding(value: string): Promise<string[]> {
	const found: string[] = []
	for await (const { key, record } of everyRecord(graph.desk))
		if (JSON.stringify([key, record]).includes(value)) found.push(key[0])
	return found
}

/** Somebody who is in everything that there is to be in. */
async function somebody() {
	const { desk } = graph
	const [node, friend, offer] = [some(), some(), some()]
	const people = await graph.crowd(8)
	for (const one of people.slice(0, 3)) await graph.tie(one, node)
	await graph.tie(node, friend)
	await keepAddress(desk, node, `${node}@example.org`, NOW)
	const draft = new Draft(desk)
	const book = {
		key: nameOf(await oprfInUse(draft)),
		tokens: [await addressToken(draft, 'b@b.example')],
	}
	await keepContacts(desk, node, book, NOW)
	await offerTie(desk, { node, token: offer, uses: 20, hours: 24 * TIE_AGE_DAYS }, NOW)
	const [link, wanted, domain] = [
		await graph.group(),
		await graph.group('approval'),
		await graph.group('domain', 'school.example'),
	]
	await graph.join(link.invite, node)
	await graph.join(wanted.invite, node, 'let me in')
	const seat = { node, token: domain.invite, address: 'a@school.example' }
	await joinByAddress(desk, seat, NOW)
	await formCohorts(desk, LATER)
	return { node, friend, offer, link, wanted, domain, seat }
}

describe('who closes their account', () => {
	test('is in no record any more, whatever they were in', async () => {
		const { node } = await somebody()
		const before = new Set(await holding(node))
		expect([...before].sort()).toEqual([
			'address',
			'cohort',
			'contacts',
			'group',
			'invite',
			'node',
			'seat',
		])
		await leaveGraph(graph.desk, node, LATER)
		expect(await holding(node)).toEqual([])
	})

	test('does not come back by what others still do', async () => {
		const { node, friend, offer, link, wanted, domain, seat } = await somebody()
		const handle = (await graph.groupAt(wanted.circle))?.wishes[0]?.handle as string
		await leaveGraph(graph.desk, node, LATER)
		expect(await acceptTie(graph.desk, some(), offer, LATER)).toBe('gone')
		const { steward, circle } = wanted
		await decideWish(graph.desk, { node: steward, circle, handle, admit: true }, NOW)
		expect(await holding(node)).toEqual([])
		expect((await graph.nodeAt(friend))?.ties).toEqual([])
		for (const one of [link, domain])
			expect(await graph.groupAt(one.circle)).toMatchObject({ members: 1 })
		const next = { ...seat, node: some() }
		expect((await joinByAddress(graph.desk, next, NOW)).joined).toBe('joined')
	})

	test('gives back the place of their address, whichever key it is kept under by now', async () => {
		const { desk } = graph
		const { invite } = await graph.group('domain', 'school.example')
		const [node, next] = [some(), some()]
		const by = async (one: string) =>
			(await joinByAddress(desk, { node: one, token: invite, address: 'r@school.example' }, NOW))
				.joined
		expect(await by(node)).toBe('joined')
		beginRotation(desk, 'oprf')
		await redo(desk, 'oprf')
		await finishRotation(desk, 'oprf')
		expect(await by(next)).toBe('taken')
		await leaveGraph(desk, node, NOW)
		expect(await holding(node)).toEqual([])
		expect(await by(next)).toBe('joined')
	})

	test('leaves an offer without a record behind that nobody can take up', async () => {
		const [node, token] = [some(), some()]
		await offerTie(graph.desk, { node, token, uses: 1, hours: 24 }, NOW)
		await change(graph.desk, async (draft) => draft.drop('node', node))
		expect(await acceptTie(graph.desk, some(), token, NOW)).toBe('gone')
		expect(await graph.nodeAt(node)).toBeNull()
	})

	test('closes the groups whose steward they are: nobody else could', async () => {
		const { steward, circle, invite } = await graph.group()
		const [member] = await graph.joinRoots(invite, 8)
		expect(await leaveGraph(graph.desk, steward, NOW)).toContain(circle)
		expect(await graph.rowOf(circle)).toMatchObject({ crowd: 8, shown: 1, open: 0 })
		expect(await graph.join(invite)).toBe('gone')
		expect(await shownGroup(graph.desk, member as string, circle, NOW)).toMatchObject({
			closed: true,
			invite: null,
		})
	})
})

describe('a cohort that somebody left', () => {
	test('is told smaller at once, and no smaller than it is', async () => {
		const people = await graph.crowd(21)
		await formCohorts(graph.desk, LATER)
		const circle = (await graph.nodeAt(people[0] as string))?.friends[0] as string
		expect(await graph.rowOf(circle)).toMatchObject({ crowd: 20, open: 1 })
		await leaveGraph(graph.desk, people[1] as string, LATER)
		expect(await graph.rowOf(circle)).toMatchObject({ crowd: 20, open: 1 })
		await leaveGraph(graph.desk, people[2] as string, LATER)
		expect(await graph.rowOf(circle)).toMatchObject({ crowd: 8, open: 1, shown: 1 })
		const { cohort } = (await graph.nodeAt(people[0] as string)) ?? {}
		const record = await new Draft(graph.desk).get('cohort', cohort as string)
		expect(record?.members).toHaveLength(19)
	})

	test('is one no longer below the floor: nothing is told there from that moment on', async () => {
		const people = await graph.crowd(9)
		await formCohorts(graph.desk, LATER)
		const { cohort, friends } = (await graph.nodeAt(people[5] as string)) ?? {}
		const circle = friends?.[0] as string
		await leaveGraph(graph.desk, people[0] as string, LATER)
		expect(await graph.rowOf(circle)).toMatchObject({ open: 1 })
		await leaveGraph(graph.desk, people[1] as string, LATER)
		expect(await graph.rowOf(circle)).toMatchObject({ open: 0, shown: 1 })
		for (const one of people.slice(2))
			expect(await graph.nodeAt(one)).toMatchObject({ cohort: null, friends: [circle] })
		expect(await new Draft(graph.desk).get('cohort', cohort as string)).toBeNull()
	})

	test('is looked at by the forming as well, should its record say more than there are', async () => {
		const people = await graph.crowd(10)
		await formCohorts(graph.desk, LATER)
		const { cohort, friends } = (await graph.nodeAt(people[0] as string)) ?? {}
		await change(graph.desk, async (draft) => {
			const record = await draft.get('cohort', cohort as string)
			if (!record) throw new Error('there is no cohort')
			draft.put('cohort', cohort as string, { ...record, members: [...record.members, some()] })
		})
		await formCohorts(graph.desk, LATER)
		const record = await new Draft(graph.desk).get('cohort', cohort as string)
		expect(record?.members).toHaveLength(10)
		expect(record?.circle).toBe(friends?.at(-1))
	})
})
