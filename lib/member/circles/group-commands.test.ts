import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { circle as circleTable } from '@/db/content/schema'
import { keepAddress } from '@/keeper/circles/contacts'
import { TIE_AGE_DAYS } from '@/keeper/circles/days'
import { formCohorts } from '@/keeper/circles/forming'
import { Draft } from '@/keeper/circles/graph'
import { TemporaryGraph } from '@/keeper/circles/temporary-graph'
import type { Desk } from '@/keeper/desk'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { placeCircle } from '@/lib/circle/place'
import { parseThingId, thingIdFromBytes } from '@/lib/crypto/id'
import { type Change, onChange } from '@/lib/kept/changes'
import { MemberSecret } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'
import { HOUR_MS } from '@/lib/time/hours'
import { leaveTreehole } from '../account'
import { closeGroup, cutBranch, decideWish, handOver, rotateInvite } from './group-steward-commands'
import { foundGroup, invitationOf, joinGroup, joinPlace, takeOffice } from './join-commands'
import { leaveCircle, myGroup } from './membership-commands'
import { nodeOf } from './node'

const NOW = Date.now()

let world: TemporaryWorld
let desk: Desk
let graph: TemporaryGraph
beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
	desk = world.desk()
	graph = new TemporaryGraph(desk, NOW)
})
afterAll(() => world.remove())

const somebody = () => MemberSecret.random()
const hexOf = (id: string) => Buffer.from(id, 'base64url').toString('hex')
const idOf = (hex: string) => thingIdFromBytes(new Uint8Array(Buffer.from(hex, 'hex')))
const recordOf = (member: MemberSecret) =>
	new Draft(desk).get('node', Buffer.from(nodeOf(member)).toString('hex'))
const rows = async () => (await world.content.read.select().from(circleTable)).length

function taken<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(outcome.refusal)
	return outcome.value
}

async function group(way = 'link') {
	const steward = somebody()
	const circle = taken(await foundGroup(steward, { name: 'Choir', way, domain: '' }))
	const { invite } = taken(await myGroup(steward, circle))
	const code = parseThingId(Buffer.from(invite as Uint8Array).toString('base64url'))
	if (!code) throw new Error('the group has no invitation')
	return { steward, circle, code }
}

describe('a place', () => {
	test('is joined by its code; the id of a group or cohort joins nobody to anything', async () => {
		const { circle } = await group()
		const people = await graph.crowd(12, 5, NOW - TIE_AGE_DAYS * 24 * HOUR_MS)
		await formCohorts(desk, NOW)
		const friends = (await graph.nodeAt(people[0] as string))?.friends[0] as string
		expect(await graph.rowOf(friends)).toMatchObject({ kind: 'friends', crowd: 8, shown: 1 })
		for (const id of [circle, idOf(friends), 'A'.repeat(22)]) {
			const [stranger, before] = [somebody(), await graph.rowOf(hexOf(id))]
			expect(await joinPlace(stranger, id)).toEqual(refused('gone'))
			expect(await recordOf(stranger)).toBeNull()
			expect(await graph.rowOf(hexOf(id))).toEqual(before)
			expect(await myGroup(stranger, id)).toEqual(refused('gone'))
		}
		const local = somebody()
		expect(taken(await joinPlace(local, 'lagos')).circle).toBe(placeCircle('lagos'))
		expect((await recordOf(local))?.memberships).toMatchObject([{ kind: 'place' }])
	})
})

describe('a group', () => {
	test('is not half-founded while the keeper is away', async () => {
		const before = await rows()
		await world.stopKeeper()
		expect(await foundGroup(somebody(), { name: 'x', way: 'link', domain: '' })).toEqual(
			refused('membersAway'),
		)
		expect(await joinPlace(somebody(), 'lima')).toEqual(refused('membersAway'))
		await world.startKeeper()
		expect(await rows()).toBe(before)
	})

	test('is its steward’s alone to change: a member and a stranger are refused alike', async () => {
		const { steward, circle, code } = await group('approval')
		const [wisher, stranger] = [somebody(), somebody()]
		expect(taken(await joinGroup(wisher, code, 'me')).joined).toBe('asked')
		const [wish] = taken(await myGroup(steward, circle)).wishes
		const handle = Buffer.from(wish?.handle as Uint8Array).toString('base64url')
		for (const one of [wisher, stranger])
			expect([
				await rotateInvite(one, circle),
				await cutBranch(one, circle, code),
				await closeGroup(one, circle),
				await handOver(one, circle),
				await decideWish(one, { circle, handle, admit: true }),
			]).toEqual(Array(5).fill(refused('gone')))
		expect(await decideWish(steward, { circle, handle, admit: true })).toEqual(done())
		expect((await myGroup(wisher, circle)).ok).toBe(true)
	})

	test('goes on without its steward once it is handed over, and is left by nobody in charge', async () => {
		const { steward, circle, code } = await group()
		const next = somebody()
		taken(await joinGroup(next, code, ''))
		expect(await leaveCircle(steward, circle)).toEqual(refused('stewardStays'))
		taken(await handOver(steward, circle))
		const { heir } = taken(await myGroup(steward, circle))
		const token = parseThingId(Buffer.from(heir as Uint8Array).toString('base64url'))
		if (!token) throw new Error('there is no code')
		expect(await invitationOf(token)).toMatchObject({ value: { kind: 'office', circle } })
		expect(await takeOffice(somebody(), token)).toEqual(refused('inviteGone'))
		expect(taken(await takeOffice(next, token)).circle).toBe(circle)
		expect(await leaveCircle(steward, circle)).toEqual(done())
	})

	test('loses a branch of three, of fewer none; and whoever keeps its pages hears of it', async () => {
		const { steward, circle, code } = await group()
		const came = [somebody(), somebody(), somebody()]
		for (const one of came.slice(1)) taken(await joinGroup(one, code, ''))
		expect(await cutBranch(steward, circle, code)).toEqual(refused('branchSmall'))
		taken(await joinGroup(came[0] as MemberSecret, code, ''))
		const heard = await hearing(async () => taken(await cutBranch(steward, circle, code)))
		expect(heard).toContainEqual({ circle, crowd: true })
		for (const one of came) expect(await myGroup(one, circle)).toEqual(refused('gone'))
		expect(await joinGroup(came[0] as MemberSecret, code, '')).toEqual(refused('inviteGone'))
	})

	test('is told smaller to whoever keeps its pages when a member closes their account', async () => {
		const { circle, code } = await group()
		const member = somebody()
		taken(await joinGroup(member, code, ''))
		await keepAddress(desk, Buffer.from(nodeOf(member)).toString('hex'), 'm@example.org', NOW)
		const heard = await hearing(async () => taken(await leaveTreehole(member)))
		expect(heard).toContainEqual({ circle, crowd: true })
		expect(await recordOf(member)).toBeNull()
	})
})

async function hearing(work: () => Promise<unknown>): Promise<Change[]> {
	const heard: Change[] = []
	const stop = onChange((change) => heard.push(change))
	await work()
	stop()
	return heard
}
