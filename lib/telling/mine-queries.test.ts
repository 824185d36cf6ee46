import { afterAll, beforeAll, expect, test } from 'vitest'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { HOUR_MS } from '@/lib/time/hours'
import { deleteThing } from './delete-command'
import { fakeForm, fakeTeller, replyOut, taken, tellOut } from './fake-teller'
import { MINE_STRETCH, mineOf } from './mine-queries'
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
	expect(mine?.older).toBeNull()
	// A reply is out at once, the secret an hour after telling.
	expect(mine?.things).toMatchObject([
		{ kind: 'secret', card: { id: thing, text: 'waits' }, releaseAt: expect.any(Number) },
		{
			kind: 'reply',
			reply: { id: reply, thread, number: 1, text: 'reply' },
			under: { id: thread },
			unlinkIn: 63,
		},
		{ kind: 'secret', card: { id: out, text: 'out' }, releaseAt: null, unlinkIn: 64 },
	])
	const later = await mineOf(teller.secret, 3, TOLD + 73 * HOUR_MS)
	expect(later?.things[1]?.unlinkIn).toBe(0)
})

test('counts the days from the last thing said in a thread, for it is unlinked as a whole', async () => {
	const teller = fakeTeller()
	const thread = await tellOut(teller, {}, TOLD)
	await replyOut({ ...teller, nextHint: 1 }, thread, 'later', TOLD + 24 * HOUR_MS)
	const mine = await mineOf(teller.secret, 2, TOLD + 24 * HOUR_MS)
	expect(mine?.things.map(({ unlinkIn }) => unlinkIn)).toEqual([73, 73])
})

test('comes in stretches, newest first, without a gap or a double', async () => {
	const teller = fakeTeller()
	const texts = Array.from({ length: MINE_STRETCH + 2 }, (_, at) => `told ${at}`)
	for (const [nextHint, text] of texts.entries()) {
		taken(await tell({ ...teller, nextHint }, fakeForm({ text, when: 'tomorrow' })))
	}
	const first = await mineOf(teller.secret, texts.length)
	const second = await mineOf(teller.secret, texts.length, Date.now(), first?.older ?? 0)
	const shown = [...(first?.things ?? []), ...(second?.things ?? [])]
	expect(first?.things).toHaveLength(MINE_STRETCH)
	expect(second?.older).toBeNull()
	expect(shown.map((mine) => mine.kind === 'secret' && mine.card.text)).toEqual(texts.reverse())
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
	expect(await mineOf(fakeTeller().secret, 0)).toEqual({ things: [], older: null })
})

test('says that the keeper is away', async () => {
	await world.stopKeeper()
	expect(await mineOf(fakeTeller().secret, 0)).toBeNull()
	await world.startKeeper()
})
