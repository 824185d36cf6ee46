import { afterAll, beforeAll, expect, test } from 'vitest'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { HOUR_MS } from '@/lib/time/hours'
import { deleteThing } from './delete-command'
import { fakeForm, fakeTeller, replyOut, taken, tellOut } from './fake-teller'
import { mineOf } from './mine-queries'
import { tell } from './tell-command'

const TOLD = 1_800_000_000_000

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

test('lists secrets that are out, that wait, and replies, newest first', async () => {
	const teller = fakeTeller()
	const out = await tellOut(teller, { text: 'out' }, TOLD)
	const thread = await tellOut(fakeTeller(), {}, TOLD)
	const reply = await replyOut({ ...teller, nextHint: 1 }, thread, 'reply', TOLD)
	const form = fakeForm({ text: 'waits', when: 'tomorrow' })
	const { thing } = taken(await tell({ ...teller, nextHint: 2 }, form, TOLD))
	const mine = await mineOf(teller.secret, 3, TOLD + 10 * HOUR_MS)
	expect(mine?.next).toBe(3)
	// A reply is out at once, the secret an hour after telling.
	expect(mine?.things).toMatchObject([
		{ kind: 'secret', card: { id: thing, text: 'waits' }, releaseAt: expect.any(Number) },
		{ kind: 'reply', reply: { id: reply, thread, number: 1, text: 'reply' }, unlinkIn: 63 },
		{ kind: 'secret', card: { id: out, text: 'out' }, releaseAt: null, unlinkIn: 64 },
	])
	const later = await mineOf(teller.secret, 3, TOLD + 73 * HOUR_MS)
	expect(later?.things[1]?.unlinkIn).toBe(0)
})

test('leaves out what was deleted, also when another member deleted the secret above a reply', async () => {
	const [teller, replier] = [fakeTeller(), fakeTeller()]
	const thread = await tellOut(teller)
	await replyOut(replier, thread, 'lost')
	await deleteThing(teller.secret, { thing: thread })
	expect((await mineOf(replier.secret, 1))?.things).toEqual([])
	expect((await mineOf(teller.secret, 1))?.things).toEqual([])
})

test('is nobody else’s', async () => {
	await tellOut(fakeTeller())
	expect(await mineOf(fakeTeller().secret, 0)).toEqual({ things: [], next: 0 })
})

test('says that the keeper is away', async () => {
	await world.stopKeeper()
	expect(await mineOf(fakeTeller().secret, 0)).toBeNull()
	await world.startKeeper()
})
