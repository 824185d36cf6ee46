import { afterAll, beforeAll, expect, test } from 'vitest'
import { vault } from '@/db/vault/schema'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { newThingId } from '@/lib/crypto/id'
import { done, refused } from '@/lib/outcome'
import { myThings } from '@/lib/vault/my-things'
import { fakeTeller, replyOut, taken, tellOut } from './fake-teller'
import { follow, unfollow } from './follow-command'
import { repliesFor } from './replies-queries'

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

test('a thread that is followed is among one’s replies until it is let go', async () => {
	const [me, teller] = [fakeTeller(), fakeTeller()]
	const thread = await tellOut(teller)
	const { next } = taken(await follow(me, { thread }))
	expect(next).toBe(1)
	await replyOut({ ...teller, nextHint: 1 }, thread, 'and another thing')
	const list = await repliesFor(me.secret, next)
	expect(list?.stirred.map(({ newest }) => newest.text)).toEqual(['and another thing'])
	expect(list?.follows.map(({ id }) => id)).toEqual([thread])
	expect(await unfollow(me, { thread })).toEqual(done())
	expect(await repliesFor(me.secret, next)).toEqual({ stirred: [], follows: [] })
	expect(await unfollow(me, { thread })).toEqual(refused('gone'))
})

test('it is one row like others, whose seal stays the teller’s when it is let go', async () => {
	const [me, teller] = [fakeTeller(), fakeTeller()]
	const thread = await tellOut(teller)
	await world.emptyOutbox()
	const before = await world.vault.read.$count(vault)
	await follow(me, { thread })
	await follow({ ...me, nextHint: 1 }, { thread })
	await world.emptyOutbox()
	expect((await world.vault.read.$count(vault)) - before).toBe(1)
	await unfollow(me, { thread })
	await world.emptyOutbox()
	expect((await world.vault.read.$count(vault)) - before).toBe(1)
	expect((await myThings(teller.secret)).things).toHaveLength(1)
	expect((await myThings(me.secret)).things).toEqual([])
})

test('one’s own threads, and those where one spoke, are there anyway', async () => {
	const me = fakeTeller()
	const [mine, theirs] = [await tellOut(me), await tellOut(fakeTeller())]
	await replyOut({ ...me, nextHint: 1 }, theirs, 'me too')
	for (const thread of [mine, theirs])
		expect(await follow({ ...me, nextHint: 2 }, { thread })).toEqual(done({ next: 2 }))
	expect((await myThings(me.secret)).follows).toEqual([])
})

test('what is not there, and what is no id, is refused; while the keeper is away it waits', async () => {
	const me = fakeTeller()
	const thread = await tellOut(fakeTeller())
	expect(await follow(me, { thread: newThingId() })).toEqual(refused('gone'))
	expect(await follow(me, { thread: 'x' })).toEqual(refused('badInput'))
	await world.stopKeeper()
	expect(await follow(me, { thread })).toEqual(refused('membersAway'))
	expect(await unfollow(me, { thread })).toEqual(refused('membersAway'))
	await world.startKeeper()
})
