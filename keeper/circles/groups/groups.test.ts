import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { circle as circleTable } from '@/db/content/schema'
import { placeCircle } from '@/lib/circle/place'
import { PLACES } from '@/lib/circle/places'
import { thingBytes } from '@/lib/crypto/id'
import { HOUR_MS } from '@/lib/time/hours'
import { TemporaryWorld } from '../../temporary-world'
import { keepAddress } from '../contacts'
import { TIE_AGE_DAYS } from '../days'
import { formCohorts } from '../forming'
import { change, Draft } from '../graph'
import { leaveGraph } from '../leaving'
import { nodeOf } from '../nodes'
import { GROWN_DAYS, MOVED_DAYS, YOUNG_DAYS } from '../roots'
import { some, TemporaryGraph } from '../temporary-graph'
import { cutBranch } from './cut-branch'
import { offerOffice, takeOffice } from './hand-over'
import { foundGroup, joinByAddress, joinGroup, joinPlace } from './join'
import { MOST_CIRCLES } from './members'
import { leaveCircle, muteCircle, shownGroup } from './membership'
import { closeGroup, decideWish, rotateInvite } from './steward'

const DAY = 24 * HOUR_MS
const NOW = Date.UTC(2026, 10, 23)

let world: TemporaryWorld
let graph: TemporaryGraph
beforeAll(async () => {
	world = await TemporaryWorld.create()
	graph = new TemporaryGraph(world.desk(), NOW)
})
afterAll(() => world.remove())

const shown = (node: string, circle: string) => shownGroup(graph.desk, node, circle, NOW)
const placeId = (code: string) => Buffer.from(thingBytes(placeCircle(code))).toString('hex')

describe('the floor', () => {
	test('is eight members, who did not all come by one hand', async () => {
		const { circle, invite } = await graph.group()
		for (let members = 2; members <= 9; members++) expect(await graph.join(invite)).toBe('joined')
		expect(await graph.rowOf(circle)).toMatchObject({ name: 'Choir', crowd: 8, shown: 0 })
		await graph.joinRoots(invite, 3)
		expect(await graph.rowOf(circle)).toMatchObject({ crowd: 8, shown: 1 })
	})

	const rootsOf = async (circle: string) => Object.keys((await graph.groupAt(circle))?.roots ?? {})

	test('counts members without an address as one root together after 30 days, and as one each after 90', async () => {
		const { circle, invite } = await graph.group()
		for (let members = 2; members <= 8; members++) await graph.join(invite)
		await formCohorts(graph.desk, NOW + DAY)
		expect(await rootsOf(circle)).toHaveLength(0)
		await formCohorts(graph.desk, NOW + YOUNG_DAYS * DAY)
		expect(await rootsOf(circle)).toHaveLength(1)
		await formCohorts(graph.desk, NOW + (GROWN_DAYS - 1) * DAY)
		expect(await graph.rowOf(circle)).toMatchObject({ shown: 0 })
		await formCohorts(graph.desk, NOW + GROWN_DAYS * DAY)
		expect(await graph.rowOf(circle)).toMatchObject({ shown: 1 })
	})

	test('takes one mailbox for one root, however its address is written and through however many accounts it goes', async () => {
		const { circle, invite } = await graph.group()
		const come = async (address: string) => {
			const node = some()
			await keepAddress(graph.desk, node, address, NOW)
			expect(await graph.join(invite, node)).toBe('joined')
			return node
		}
		for (const tag of ['', '+1', '+2', '+3']) await come(`one${tag}@example.org`)
		// Who closes their account leaves no root behind either.
		await leaveGraph(graph.desk, await come('two@gmail.com'), NOW)
		const again = await come('t.w.o+x@gmail.com')
		for (let more = 0; more < 3; more++) await graph.join(invite)
		expect(await rootsOf(circle)).toEqual([again])
		expect(await graph.rowOf(circle)).toMatchObject({ crowd: 8, shown: 0 })
		await formCohorts(graph.desk, NOW + (MOVED_DAYS - 1) * DAY)
		expect(await rootsOf(circle)).toEqual([again])
		// Theirs, the last holder's of the other, and all young ones together.
		await formCohorts(graph.desk, NOW + MOVED_DAYS * DAY)
		expect(await rootsOf(circle)).toHaveLength(3)
	})

	test('takes each address of a domain’s group for a root: a class is shown on its first day', async () => {
		const { circle, invite } = await graph.group('domain', 'class.example')
		for (let pupil = 0; pupil < 7; pupil++) {
			const ask = { node: some(), token: invite, address: `pupil${pupil}@class.example` }
			expect((await joinByAddress(graph.desk, ask, NOW)).joined).toBe('joined')
		}
		expect(await graph.rowOf(circle)).toMatchObject({ crowd: 8, shown: 1 })
	})

	test('is told as it is, however many come and go at once', async () => {
		const { circle, invite } = await graph.group()
		const people = await graph.joinRoots(invite, 8)
		const [one, two] = people as [string, string]
		await Promise.all([
			leaveCircle(graph.desk, one, circle, NOW),
			leaveCircle(graph.desk, two, circle, NOW),
			graph.join(invite),
			leaveCircle(graph.desk, people[2] as string, circle, NOW),
		])
		expect(await graph.groupAt(circle)).toMatchObject({ members: 7 })
		expect(await graph.rowOf(circle)).toMatchObject({ crowd: 7, shown: 0 })
	})
})

describe('a place', () => {
	test('is joined by its code, and its row comes with its first member', async () => {
		const node = some()
		const join = (place: string) => joinPlace(graph.desk, { node, place }, NOW)
		expect(await graph.rowOf(placeId('berlin'))).toBeUndefined()
		expect(await join('berlin')).toEqual({ joined: 'joined', circle: placeId('berlin') })
		expect(await graph.rowOf(placeId('berlin'))).toMatchObject({ kind: 'place', crowd: 1, open: 1 })
		expect((await join('berlin')).joined).toBe('already')
		expect((await join('atlantis')).joined).toBe('gone')
	})

	test('is no group, no cohort’s circle and not everyone’s: their ids lead nowhere', async () => {
		const { circle } = await graph.group()
		const people = await graph.crowd(12)
		await formCohorts(graph.desk, NOW + TIE_AGE_DAYS * DAY)
		const friends = (await graph.nodeAt(people[0] as string))?.friends.at(-1) as string
		for (const id of [circle, friends, '0'.repeat(32)]) {
			const [before, node] = [await graph.rowOf(id), some()]
			for (const place of [id, Buffer.from(id, 'hex').toString('base64url')])
				expect((await joinPlace(graph.desk, { node, place }, NOW)).joined).toBe('gone')
			expect(await graph.nodeAt(node)).toBeNull()
			expect(await graph.rowOf(id)).toEqual(before)
		}
		expect(await graph.groupAt(friends)).toBeNull()
		expect(await graph.groupAt(circle)).toMatchObject({ kind: 'group', members: 1 })
	})
})

describe('an invitation', () => {
	test('that was changed lets nobody in', async () => {
		const { steward, circle, invite } = await graph.group()
		const next = some()
		const rotate = (node: string) => rotateInvite(graph.desk, { node, circle, invite: next })
		expect(await rotate(some())).toBe(false)
		expect(await rotate(steward)).toBe(true)
		expect(await graph.join(invite)).toBe('gone')
		const node = some()
		expect(await graph.join(next, node)).toBe('joined')
		expect(await graph.join(next, node)).toBe('already')
	})

	test('of a domain needs an address: one place each, which goes with who took it', async () => {
		const { steward, circle, invite } = await graph.group('domain', 'school.example')
		const [a, b] = [some(), some()]
		expect(await graph.join(invite, a)).toBe('address')
		const by = async (node: string, address: string, token = invite) =>
			(await joinByAddress(graph.desk, { node, token, address }, NOW)).joined
		expect(await by(a, 'a@elsewhere.example')).toBe('address')
		expect(await by(a, 'a@school.example')).toBe('joined')
		expect(await by(b, 'a@school.example')).toBe('taken')
		expect(await by(b, 'a+again@school.example')).toBe('taken')
		expect(await by(b, 'b@school.example')).toBe('joined')
		expect((await shown(steward, circle))?.branches).toMatchObject([{ token: invite }])
		await leaveCircle(graph.desk, a, circle, NOW)
		const next = some()
		await rotateInvite(graph.desk, { node: steward, circle, invite: next })
		expect(await by(some(), 'a@school.example')).toBe('gone')
		expect(await by(some(), 'a@school.example', next)).toBe('joined')
	})

	test('asks a steward, who admits by a name that means nothing; nobody else does', async () => {
		const { steward, circle, invite } = await graph.group('approval')
		const [wisher, stranger] = [some(), some()]
		expect(await graph.join(invite, wisher, 'I am in 7b')).toBe('asked')
		expect(await graph.join(invite, wisher, 'again')).toBe('asked')
		expect(await graph.join(invite, stranger)).toBe('asked')
		const wishes = (await shown(steward, circle))?.wishes ?? []
		expect(wishes).toHaveLength(2)
		expect(JSON.stringify(wishes.map(({ handle }) => handle))).not.toContain(wisher)
		const [first, second] = wishes.map(({ handle }) => handle) as [string, string]
		const decide = (node: string, handle: string, admit: boolean) =>
			decideWish(graph.desk, { node, circle, handle, admit }, NOW)
		expect(await decide(wisher, first, true)).toBe(false)
		expect(await decide(steward, first, true)).toBe(true)
		await decide(steward, second, false)
		expect(await shown(wisher, circle)).toMatchObject({ steward: false, wishes: [] })
		expect(await shown(stranger, circle)).toBeNull()
		expect((await graph.nodeAt(wisher))?.asked).toEqual([])
	})
})

describe('a branch', () => {
	async function twoBranches() {
		const { steward, circle, invite } = await graph.group()
		const good = [some(), some()]
		const rotten = [some(), some(), some()]
		for (const node of good) await graph.join(invite, node)
		const second = some()
		await rotateInvite(graph.desk, { node: steward, circle, invite: second })
		for (const node of rotten) await graph.join(second, node)
		return { steward, circle, invite, good, rotten, second }
	}
	const cut = (node: string, circle: string, token: string, invite = some()) =>
		cutBranch(graph.desk, { node, circle, token, invite }, NOW)

	test('that is rotten is cut as a whole, by the steward alone, and the others stay', async () => {
		const { steward, circle, invite, good, rotten, second } = await twoBranches()
		expect(await cut(good[0] as string, circle, second)).toBe('gone')
		expect(await cut(steward, circle, second)).toBe('cut')
		for (const node of rotten) expect(await shown(node, circle)).toBeNull()
		for (const node of good) expect(await shown(node, circle)).not.toBeNull()
		expect(await shown(steward, circle)).toMatchObject({
			crowd: 3,
			branches: [{ token: invite, crowd: 0 }],
		})
		expect(await graph.rowOf(circle)).toMatchObject({ crowd: 3 })
		expect(await graph.join(second, rotten[0] as string)).toBe('gone')
	})

	test('takes the invitation that holds with it: who is let go has seen it', async () => {
		const { steward, circle, rotten, second } = await twoBranches()
		const [third, fourth] = [some(), some()]
		await rotateInvite(graph.desk, { node: steward, circle, invite: third })
		expect((await shown(rotten[0] as string, circle))?.invite).toBe(third)
		expect(await cut(steward, circle, second, fourth)).toBe('cut')
		expect(await graph.join(third, rotten[0] as string)).toBe('gone')
		expect(await graph.join(fourth)).toBe('joined')
	})

	test('takes who waits to come by it with it', async () => {
		const { steward, circle, invite } = await graph.group('approval')
		const wishers = Array.from({ length: 5 }, some)
		for (const node of wishers) await graph.join(invite, node)
		const handles = (await shown(steward, circle))?.wishes.map(({ handle }) => handle) ?? []
		for (const handle of handles.slice(0, 3))
			await decideWish(graph.desk, { node: steward, circle, handle, admit: true }, NOW)
		const next = some()
		await rotateInvite(graph.desk, { node: steward, circle, invite: next })
		const later = some()
		await graph.join(next, later, 'another way')
		await cut(steward, circle, invite)
		const left = (await shown(steward, circle))?.wishes.map(({ text }) => text)
		expect(left).toEqual(['another way'])
		expect((await graph.nodeAt(wishers[4] as string))?.asked).toEqual([])
		expect(await graph.groupAt(circle)).toMatchObject({ members: 1 })
	})

	test('of one or two is neither counted nor cut', async () => {
		const { steward, circle, good, invite } = await twoBranches()
		expect((await shown(steward, circle))?.branches).toMatchObject([{ crowd: 0 }, { crowd: 3 }])
		expect(await cut(steward, circle, invite)).toBe('few')
		expect(await cut(steward, circle, some())).toBe('few')
		for (const node of good) expect(await shown(node, circle)).not.toBeNull()
	})
})

test('how many are in it nobody is told exactly once it is shown, not even the steward', async () => {
	const { steward, circle, invite } = await graph.group()
	const [first] = await graph.joinRoots(invite, 10)
	for (const node of [steward, first as string])
		expect(await shown(node, circle)).toMatchObject({ crowd: 8, roots: 3 })
	expect((await shown(steward, circle))?.branches).toMatchObject([{ crowd: 8 }])
	expect((await shown(first as string, circle))?.branches).toEqual([])
	expect(JSON.stringify(await shown(steward, circle))).not.toMatch(/":1[01]\b/)
})

describe('the steward', () => {
	test('stays until the group is handed over or closed', async () => {
		const { steward, circle, invite } = await graph.group()
		const [next, stranger] = [some(), some()]
		await graph.join(invite, next)
		expect(await leaveCircle(graph.desk, steward, circle, NOW)).toBe(false)
		const [old, token] = [some(), some()]
		const offer = (node: string, code: string) =>
			offerOffice(graph.desk, { node, circle, token: code }, NOW)
		const take = async (node: string, code: string, now = NOW) =>
			(await takeOffice(graph.desk, { node, token: code }, now)).joined
		expect(await offer(next, old)).toBe(false)
		expect(await offer(steward, old)).toBe(true)
		expect(await offer(steward, token)).toBe(true)
		expect((await shown(steward, circle))?.heir).toBe(token)
		expect((await shown(next, circle))?.heir).toBeNull()
		expect(await take(next, old)).toBe('gone')
		expect(await take(stranger, token)).toBe('gone')
		expect(await take(next, invite)).toBe('gone')
		expect(await take(next, token, NOW + 8 * DAY)).toBe('gone')
		expect(await graph.join(token)).toBe('gone')
		expect(await take(next, token)).toBe('joined')
		expect(await take(steward, token)).toBe('gone')
		expect((await shown(next, circle))?.steward).toBe(true)
		expect(await leaveCircle(graph.desk, steward, circle, NOW)).toBe(true)
		expect(await closeGroup(graph.desk, next, circle)).toBe(true)
		expect(await leaveCircle(graph.desk, next, circle, NOW)).toBe(true)
	})

	test('closes it for good: nobody joins, waits or takes it over', async () => {
		const { steward, circle, invite } = await graph.group('approval')
		const [wisher, token] = [some(), some()]
		await graph.join(invite, wisher)
		await offerOffice(graph.desk, { node: steward, circle, token }, NOW)
		expect(await closeGroup(graph.desk, some(), circle)).toBe(false)
		expect(await closeGroup(graph.desk, steward, circle)).toBe(true)
		expect(await graph.rowOf(circle)).toMatchObject({ open: 0 })
		expect(await graph.join(invite)).toBe('gone')
		expect(await new Draft(graph.desk).get('invite', token)).toBeNull()
		expect((await graph.nodeAt(wisher))?.asked).toEqual([])
	})
})

describe('sixty circles are the most', () => {
	/** Somebody who is in so many groups and has asked to be in so many. */
	async function busy(joined: number, asked: number): Promise<string> {
		const node = some()
		const memberships = Array.from({ length: joined }, () => ({
			...{ circle: some(), kind: 'group' as const, muted: false },
		}))
		await change(graph.desk, async (draft) => {
			const own = await nodeOf(draft, node, NOW)
			draft.put('node', node, { ...own, memberships, asked: Array.from({ length: asked }, some) })
		})
		return node
	}

	test('and whoever has them is refused everywhere, with nothing half-stored', async () => {
		const [node, other] = [await busy(MOST_CIRCLES - 1, 0), await graph.group()]
		const approval = await graph.group('approval')
		const domain = await graph.group('domain', 'school.example')
		expect((await joinPlace(graph.desk, { node, place: 'tokyo' }, NOW)).joined).toBe('joined')
		const rows = async () => (await world.content.read.select().from(circleTable)).length
		const [before, count] = [await graph.nodeAt(node), await rows()]
		const [circle, invite] = [some(), some()]
		const founding = { node, circle, name: 'x', way: 'link' as const, domain: '', invite }
		expect(await foundGroup(graph.desk, founding, NOW)).toBe(false)
		const place = PLACES.at(-1)?.code ?? ''
		expect((await joinPlace(graph.desk, { node, place }, NOW)).joined).toBe('full')
		for (const { invite: token } of [other, approval])
			expect((await joinGroup(graph.desk, { node, token, text: '' }, NOW)).joined).toBe('full')
		const taking = { node, token: domain.invite, address: 'x@school.example' }
		expect((await joinByAddress(graph.desk, taking, NOW)).joined).toBe('full')
		expect(await graph.nodeAt(node)).toEqual(before)
		expect(await rows()).toBe(count)
		expect(await graph.groupAt(circle)).toBeNull()
		expect(await graph.groupAt(placeId(place))).toBeNull()
		expect(await new Draft(graph.desk).get('invite', invite)).toBeNull()
		expect(await graph.groupAt(other.circle)).toMatchObject({ members: 1 })
		expect(await graph.groupAt(approval.circle)).toMatchObject({ wishes: [] })
		const again = { ...taking, node: some() }
		expect((await joinByAddress(graph.desk, again, NOW)).joined).toBe('joined')
	})

	test('of which those are some that one has asked to be in', async () => {
		const node = await busy(MOST_CIRCLES - 2, 1)
		const [{ invite }, late] = [await graph.group('approval'), await graph.group('approval')]
		expect(await graph.join(invite, node)).toBe('asked')
		expect(await graph.join(late.invite, node)).toBe('full')
		expect((await joinPlace(graph.desk, { node, place: 'tokyo' }, NOW)).joined).toBe('full')
	})
})

test('leaving counts down, once; muting is one’s own', async () => {
	const { circle, invite } = await graph.group()
	const node = some()
	await keepAddress(graph.desk, node, 'mutes@example.org', NOW)
	await graph.join(invite, node)
	await muteCircle(graph.desk, { node, circle, muted: true }, NOW)
	expect((await graph.nodeAt(node))?.memberships[0]?.muted).toBe(true)
	expect((await graph.rowOf(circle))?.crowd).toBe(2)
	await leaveCircle(graph.desk, node, circle, NOW)
	await leaveCircle(graph.desk, node, circle, NOW)
	expect((await graph.rowOf(circle))?.crowd).toBe(1)
})
