import { afterAll, beforeAll, expect, test } from 'vitest'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { HOUR_MS } from '@/lib/time/hours'
import { fakeTeller, replyOut, tellOut } from './fake-teller'
import { repliesFor } from './replies-queries'
import { withholdStatements } from './review/withhold'

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

test('others’ newest words in each thread of mine, the latest thread first', async () => {
	const [me, other] = [fakeTeller(), fakeTeller()]
	const mine = await tellOut(me)
	const theirs = await tellOut(other)
	await replyOut({ ...me, nextHint: 1 }, theirs, 'I said something')
	await replyOut(other, mine, 'early')
	const later = Date.now() + 3 * HOUR_MS
	await replyOut({ ...other, nextHint: 2 }, theirs, 'late', later)
	const found = await repliesFor(me.secret, 2)
	expect(found?.stirred.map(({ card, newest }) => [card.id, newest.text])).toEqual([
		[theirs, 'late'],
		[mine, 'early'],
	])
})

test('what only I said is no news, and others’ threads are none of mine', async () => {
	const [me, other] = [fakeTeller(), fakeTeller()]
	const mine = await tellOut(me)
	await replyOut({ ...me, nextHint: 1 }, mine, 'to myself')
	await replyOut(other, await tellOut(fakeTeller()), 'elsewhere')
	expect(await repliesFor(me.secret, 2)).toEqual({ stirred: [], follows: [] })
})

test('a reply whose words are withheld is no news; the one before it is', async () => {
	const [me, other] = [fakeTeller(), fakeTeller()]
	const mine = await tellOut(me)
	await replyOut(other, mine, 'kind')
	const unkind = await replyOut({ ...other, nextHint: 1 }, mine, 'unkind')
	await world.content.write((await withholdStatements(unkind)) ?? [])
	const newest = async () => (await repliesFor(me.secret, 1))?.stirred.map(({ newest }) => newest)
	expect(await newest()).toMatchObject([{ number: 1, text: 'kind' }])
	const first = await tellOut({ ...me, nextHint: 1 })
	const alone = await replyOut({ ...other, nextHint: 2 }, first, 'unkind again')
	await world.content.write((await withholdStatements(alone)) ?? [])
	expect((await repliesFor(me.secret, 2))?.stirred.map(({ card }) => card.id)).toEqual([mine])
})

test('while the keeper is away nothing is said, rather than that there is nothing', async () => {
	await world.stopKeeper()
	expect(await repliesFor(fakeTeller().secret, 0)).toBeNull()
})
