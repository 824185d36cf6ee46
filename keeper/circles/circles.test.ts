import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { circle as circleTable } from '@/db/content/schema'
import { blind, unblind } from '@/lib/oprf/client'
import { utf8 } from '@/lib/oprf/hashes'
import { HOUR_MS } from '@/lib/time/hours'
import type { Desk } from '../desk'
import { beginRotation, finishRotation, redo } from '../rotation'
import { shred } from '../shredder'
import { TemporaryWorld } from '../temporary-world'
import { CONTACTS_KEPT_DAYS, evaluate, keepAddress, keepContacts } from './contacts'
import { circleBytes } from './crowds'
import { formCohorts } from './forming'
import { Draft } from './graph'
import { GroupBook } from './groups'
import { leaveGraph } from './leaving'
import { EVALUATIONS } from './nodes'
import { addressToken, nameOf, oprfInUse } from './oprf'
import { TIE_AGE_DAYS } from './scan'
import { acceptTie, offerTie, revokeOffer, shownTies, untie } from './ties'

const DAY = 24 * HOUR_MS
const NOW = Date.UTC(2026, 10, 23)
const some = () => randomBytes(16).toString('hex')

let world: TemporaryWorld
let desk: Desk
beforeAll(async () => {
	world = await TemporaryWorld.create()
	desk = world.desk()
})
afterAll(() => world.remove())

const inUse = () => oprfInUse(new Draft(desk))
const tokenOf = (address: string) => addressToken(new Draft(desk), address)
/** Keeps an address book of tokens that were made just now. */
const keep = async (node: string, tokens: readonly string[], now = NOW) =>
	keepContacts(desk, node, { key: nameOf(await inUse()), tokens }, now)
const nodeAt = (node: string) => new Draft(desk).get('node', node)
const rowOf = async (circle: string) => {
	const rows = await world.content.read.select().from(circleTable)
	return rows.find(({ id }) => Buffer.from(id).equals(circleBytes(circle)))
}

async function tied(a: string, b: string, now = NOW): Promise<string> {
	const token = some()
	await offerTie(desk, { node: a, token, uses: 1, hours: 24 }, now)
	return acceptTie(desk, b, token, now)
}

/** The content store's row of a group, as the web writes it before the keeper hears of the group. */
async function keepRow(circle: string, kind: 'group' | 'place' = 'group'): Promise<void> {
	const insert = world.content.read
		.insert(circleTable)
		.values({ id: circleBytes(circle), kind, name: 'x' })
	await world.content.write([{ ...insert.toSQL(), must: true }])
}

describe('ties', () => {
	test('are mutual from the moment that an offer is taken up, and end on both sides', async () => {
		const [a, b] = [some(), some()]
		expect(await tied(a, b)).toBe('tied')
		expect(await tied(b, a)).toBe('already')
		const shown = shownTies(desk, b, (await nodeAt(b)) as never)
		expect(shown).toHaveLength(1)
		expect(Buffer.from(shown[0]?.handle as Uint8Array).toString('hex')).not.toBe(a)
		await untie(desk, b, shown[0]?.handle as Uint8Array, NOW)
		expect((await nodeAt(a))?.ties).toEqual([])
		expect((await nodeAt(b))?.ties).toEqual([])
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

	test('who comes by an invitation has the root of who invited, however long the chain', async () => {
		const [a, b, c] = [some(), some(), some()]
		await tied(a, b)
		await tied(b, c)
		expect((await nodeAt(c))?.root).toBe(a)
		await keepAddress(desk, c, 'c@example.org', NOW)
		expect((await nodeAt(c))?.root).toBe(c)
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
		expect((await nodeAt(a))?.ties.map(({ node }) => node)).toEqual([b])
		expect((await nodeAt(c))?.ties).toEqual([])
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
		expect((await nodeAt(before))?.addresses).toEqual([])
		expect((await nodeAt(after))?.addresses).toHaveLength(1)
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

	test('the quota is so many at the start and so many a day, whatever was malformed', async () => {
		const node = some()
		const { point } = blind(utf8('x'))
		const ask = (count: number, now: number) => evaluate(desk, node, Array(count).fill(point), now)
		for (let asked = 0; asked < EVALUATIONS.first; asked += 100)
			expect(await ask(100, NOW)).not.toBeNull()
		expect(await ask(1, NOW)).toBeNull()
		expect(await ask(EVALUATIONS.aDay, NOW + DAY)).not.toBeNull()
		expect(await ask(1, NOW + DAY)).toBeNull()
		await expect(evaluate(desk, some(), [new Uint8Array(32)], NOW)).rejects.toThrow(RangeError)
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

describe('groups', () => {
	const book = () => new GroupBook(desk)
	async function group(way: 'link' | 'domain' | 'approval' = 'link', domain = '') {
		const [steward, circle, invite] = [some(), some(), some()]
		await keepRow(circle)
		expect(await book().found({ node: steward, circle, way, domain, invite }, NOW)).toBe('founded')
		return { steward, circle, invite }
	}
	const join = async (token: string, node = some(), text = '') =>
		(await book().join({ node, token, text }, NOW)).joined

	test('are shown from eight members on, who did not all come by one hand', async () => {
		const { circle, invite } = await group()
		for (let members = 2; members <= 9; members++) expect(await join(invite)).toBe('joined')
		expect(await rowOf(circle)).toMatchObject({ crowd: 8, shown: 0 })
		for (const name of ['one', 'two', 'three']) {
			const node = some()
			await keepAddress(desk, node, `${name}@example.org`, NOW)
			expect(await join(invite, node)).toBe('joined')
		}
		expect(await rowOf(circle)).toMatchObject({ crowd: 8, shown: 1 })
	})

	test('members of a month are roots without an address', async () => {
		const { circle, invite } = await group()
		for (let members = 2; members <= 8; members++) await join(invite)
		await formCohorts(desk, NOW + DAY)
		expect(await rowOf(circle)).toMatchObject({ shown: 0 })
		await formCohorts(desk, NOW + 31 * DAY)
		expect(await rowOf(circle)).toMatchObject({ shown: 1 })
	})

	test('an invitation that was changed lets nobody in', async () => {
		const { steward, circle, invite } = await group()
		const next = some()
		expect(await book().rotateInvite(some(), circle, next)).toBe(false)
		expect(await book().rotateInvite(steward, circle, next)).toBe(true)
		expect(await join(invite)).toBe('gone')
		const node = some()
		expect(await join(next, node)).toBe('joined')
		expect(await join(next, node)).toBe('already')
	})

	test('a rotten branch is cut as a whole, by the steward alone, and the others stay', async () => {
		const { steward, circle, invite } = await group()
		const [good, rotten] = [
			[some(), some()],
			[some(), some(), some()],
		]
		for (const node of good) await book().join({ node, token: invite, text: '' }, NOW)
		const second = some()
		await book().rotateInvite(steward, circle, second)
		for (const node of rotten) await book().join({ node, token: second, text: '' }, NOW)
		const branches = async () => (await book().shown(steward, circle))?.branches
		expect(await branches()).toMatchObject([{ members: 2 }, { token: second, members: 3 }])
		expect((await book().shown(good[0] as string, circle))?.branches).toEqual([])
		const cut = (node: string) =>
			book().cutBranch({ node, circle, token: second, invite: some() }, NOW)
		expect(await cut(good[0] as string)).toBe(false)
		expect(await cut(steward)).toBe(true)
		for (const node of rotten) expect(await book().shown(node, circle)).toBeNull()
		for (const node of good) expect(await book().shown(node, circle)).not.toBeNull()
		expect(await book().shown(steward, circle)).toMatchObject({ members: 3 })
		expect(await branches()).toMatchObject([{ token: invite, members: 2 }])
		const again = await book().join({ node: rotten[0] as string, token: second, text: '' }, NOW)
		expect(again.joined).toBe('gone')
	})

	test('a steward admits by a name that means nothing, and nobody else does', async () => {
		const { steward, circle, invite } = await group('approval')
		const [wisher, stranger] = [some(), some()]
		expect(await join(invite, wisher, 'I am in 7b')).toBe('asked')
		expect(await join(invite, wisher, 'again')).toBe('asked')
		expect(await join(invite, stranger)).toBe('asked')
		const wishes = (await book().shown(steward, circle))?.wishes ?? []
		expect(wishes).toHaveLength(2)
		expect(JSON.stringify(wishes.map(({ handle }) => handle))).not.toContain(wisher)
		const [{ handle }, other] = wishes as unknown as [{ handle: string }, { handle: string }]
		expect(await book().decide({ node: wisher, circle, handle, admit: true }, NOW)).toBe(false)
		expect(await book().decide({ node: steward, circle, handle, admit: true }, NOW)).toBe(true)
		await book().decide({ node: steward, circle, handle: other.handle, admit: false }, NOW)
		expect(await book().shown(wisher, circle)).toMatchObject({ steward: false, wishes: [] })
		expect(await book().shown(stranger, circle)).toBeNull()
	})

	test('of a domain: an address is one place, and the place goes with who took it', async () => {
		const { circle, invite } = await group('domain', 'school.example')
		const [a, b] = [some(), some()]
		expect(await join(invite, a)).toBe('address')
		const by = (node: string, address: string) =>
			book().joinByAddress({ node, circle, address }, NOW)
		expect(await by(a, 'a@elsewhere.example')).toBe('address')
		expect(await by(a, 'a@school.example')).toBe('joined')
		expect(await by(b, 'a@school.example')).toBe('taken')
		expect(await by(b, 'b@school.example')).toBe('joined')
	})

	test('leaving counts down, closing ends telling, and 60 circles are the most', async () => {
		const { steward, circle, invite } = await group()
		const node = some()
		await join(invite, node)
		expect((await rowOf(circle))?.crowd).toBe(2)
		await book().leave(node, circle, NOW)
		await book().leave(node, circle, NOW)
		expect((await rowOf(circle))?.crowd).toBe(1)
		await join(invite, node)
		await book().mute(node, circle, true, NOW)
		expect((await nodeAt(node))?.memberships[0]?.muted).toBe(true)
		expect(await book().close(node, circle)).toBe(false)
		expect(await book().close(steward, circle)).toBe(true)
		expect((await rowOf(circle))?.open).toBe(0)
		expect(await join(invite)).toBe('gone')
		for (let places = 1; places < 60; places++)
			expect(await book().joinPlace(node, some(), NOW)).toBe('joined')
		expect(await book().joinPlace(node, some(), NOW)).toBe('full')
	})
})

describe('cohorts', () => {
	/** `count` people of whom each knows about half of the others. */
	async function crowd(count: number, addresses = 3, now = NOW): Promise<string[]> {
		const people = Array.from({ length: count }, some)
		for (const [at, node] of people.entries()) {
			if (at < addresses) await keepAddress(desk, node, `${node}@example.org`, now)
			for (const step of [1, 2, 3, 5]) await tied(people[(at + step) % count] as string, node, now)
		}
		return people
	}
	const LATER = NOW + TIE_AGE_DAYS * DAY

	test('form once ties are 14 days old, from three roots, with a circle that hides eight', async () => {
		const people = await crowd(12)
		const strangers = await crowd(12, 0)
		await formCohorts(desk, LATER - DAY)
		expect((await nodeAt(people[0] as string))?.cohort).toBeNull()
		await formCohorts(desk, LATER)
		const cohorts = new Set((await Promise.all(people.map(nodeAt))).map((one) => one?.cohort))
		expect([...cohorts]).toEqual([expect.any(String)])
		const one = await nodeAt(people[0] as string)
		expect(one?.friends).toHaveLength(1)
		expect(await rowOf(one?.friends[0] as string)).toMatchObject({
			kind: 'friends',
			crowd: 8,
			shown: 1,
			open: 1,
		})
		expect((await nodeAt(strangers[0] as string))?.cohort).toBeNull()
		// Nothing changes where nobody came or went.
		expect((await formCohorts(desk, LATER)).moved).toBe(0)
	})

	test('who comes later reads nothing old; the others keep all of it', async () => {
		const people = await crowd(10)
		await formCohorts(desk, LATER)
		const newcomer = some()
		for (const one of people.slice(0, 3)) await tied(one, newcomer, LATER)
		await formCohorts(desk, LATER + TIE_AGE_DAYS * DAY)
		const [old, fresh] = [await nodeAt(people[0] as string), await nodeAt(newcomer)]
		expect(fresh?.cohort).toBe(old?.cohort)
		expect(old?.friends).toHaveLength(2)
		expect(fresh?.friends).toEqual(old?.friends.slice(1))
		expect((await rowOf(old?.friends[0] as string))?.open).toBe(0)
		expect((await rowOf(old?.friends[1] as string))?.open).toBe(1)
	})

	test('a cohort from which too many went is one no longer, and what was told stays', async () => {
		const people = await crowd(9)
		await formCohorts(desk, LATER)
		for (const one of people.slice(0, 2)) await leaveGraph(desk, one, LATER)
		await formCohorts(desk, LATER)
		const left = await nodeAt(people[5] as string)
		expect(left?.cohort).toBeNull()
		expect(left?.friends).toHaveLength(1)
		expect((await rowOf(left?.friends[0] as string))?.open).toBe(0)
	})

	test('leaving forgets a member on every side', async () => {
		const [a, b] = [some(), some()]
		await tied(a, b)
		await keepAddress(desk, a, 'leaves@example.org', NOW)
		await keep(a, [await tokenOf('b@b.example')])
		await leaveGraph(desk, a, NOW)
		expect(await nodeAt(a)).toBeNull()
		expect((await nodeAt(b))?.ties).toEqual([])
		expect(await new Draft(desk).get('contacts', a)).toBeNull()
		const token = await tokenOf('leaves@example.org')
		expect(await new Draft(desk).get('address', token)).toBeNull()
	})
})

test('all of it survives a shredding and rotations of its keys', async () => {
	const [a, b] = [some(), some()]
	await tied(a, b)
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
	expect(await new Draft(desk).get('address', token)).toEqual({ node: a })
	expect((await nodeAt(a))?.addresses).toEqual([token])
	expect(Object.keys((await new Draft(desk).get('contacts', b))?.tokens ?? {})).toEqual([token])
	expect((await nodeAt(b))?.ties).toHaveLength(1)
})
