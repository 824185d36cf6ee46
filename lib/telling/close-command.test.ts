import { afterAll, beforeAll, expect, test } from 'vitest'
import { vault } from '@/db/vault/schema'
import { listenersOf } from '@/keeper/push/listeners'
import { sweep } from '@/keeper/sweeper'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { isMember, joinTreehole } from '@/lib/member/account'
import { done, refused } from '@/lib/outcome'
import { thread as readThread } from '@/lib/thread/thread-queries'
import { HOUR_MS } from '@/lib/time/hours'
import { myThings } from '@/lib/vault/my-things'
import { closeAccount, FATES } from './close-command'
import { fakeDevice } from './fake-device'
import { fakeForm, fakeTeller, replyOut, taken, tellOut } from './fake-teller'
import { follow } from './follow-command'
import { tell } from './tell-command'
import { waitingSecret } from './undo-command'

const TOLD = 1_800_000_000_000
const LATER = TOLD + 75 * HOUR_MS

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

/** A member with a secret and a reply from long ago, a young secret, and one that waits. */
async function lived() {
	const teller = fakeTeller()
	await joinTreehole(teller.secret)
	const elsewhere = await tellOut(fakeTeller(), {}, TOLD)
	const old = await tellOut(teller, { text: 'old' }, TOLD)
	const reply = await replyOut({ ...teller, nextHint: 1 }, elsewhere, 'me too', TOLD)
	const young = await tellOut({ ...teller, nextHint: 2 }, { text: 'young' }, LATER)
	const form = fakeForm({ when: 'tomorrow' })
	const waits = taken(await tell({ ...teller, nextHint: 3 }, form, LATER)).thing
	await world.emptyOutbox()
	return { teller, elsewhere, old, reply, young, waits }
}

test('closing with everything leaves nothing that was told, and nobody to sign in', async () => {
	const { teller, elsewhere, old, young, waits } = await lived()
	expect(await closeAccount(teller.secret, 'delete', LATER)).toEqual(done())
	expect(await isMember(teller.secret)).toEqual(done(false))
	for (const gone of [old, young]) expect(await readThread(gone)).toBeNull()
	expect((await readThread(elsewhere))?.replies).toEqual([])
	expect(await waitingSecret(teller.secret, waits)).toBeNull()
	await world.emptyOutbox()
	expect((await myThings(teller.secret)).things).toEqual([])
	expect(await sweep(world.desk())).toMatchObject({ orphans: 0, damaged: 0 })
})

test('closing and leaving what is old enough unties that and deletes the rest', async () => {
	const { teller, elsewhere, old, reply, young, waits } = await lived()
	const rows = await world.vault.read.$count(vault)
	expect(await closeAccount(teller.secret, 'unlink', LATER)).toEqual(done())
	expect(await isMember(teller.secret)).toEqual(done(false))
	expect((await readThread(old))?.card.text).toBe('old')
	expect((await readThread(elsewhere))?.replies).toMatchObject([{ id: reply }])
	expect(await readThread(young)).toBeNull()
	expect(await waitingSecret(teller.secret, waits)).toBeNull()
	await world.emptyOutbox()
	expect((await myThings(teller.secret)).things).toEqual([])
	// Four seals went; the four entries are tombstones.
	expect(await world.vault.read.$count(vault)).toBe(rows - 4)
})

test.for(FATES)('closing (%s) ends what is followed, and every device’s pushes', async (fate) => {
	const { teller, elsewhere, old, young } = await lived()
	const followed = await tellOut(fakeTeller(), {}, TOLD)
	await follow({ ...teller, nextHint: 4 }, { thread: followed })
	const [here, elsewhereToo, anothers] = [fakeDevice(), fakeDevice(), fakeDevice()]
	for (const device of [here, elsewhereToo]) await device.hears(teller)
	const other = fakeTeller()
	await follow(other, { thread: followed })
	await anothers.hears(other)
	await world.emptyOutbox()
	expect(await closeAccount(teller.secret, fate, LATER)).toEqual(done())
	await world.emptyOutbox()
	expect((await myThings(teller.secret)).follows).toEqual([])
	const desk = world.desk()
	for (const device of [here, elsewhereToo]) expect(await device.isKept(desk)).toBe(false)
	for (const thread of [elsewhere, old, young]) expect(await listenersOf(desk, thread)).toEqual([])
	expect(await listenersOf(desk, followed)).toMatchObject([{ device: anothers.name }])
	expect(await anothers.isKept(desk)).toBe(true)
})

test('what somebody else took away meanwhile holds nothing up, and other members stay', async () => {
	const [teller, other] = [fakeTeller(), fakeTeller()]
	for (const { secret } of [teller, other]) await joinTreehole(secret)
	const thread = await tellOut(other, {}, TOLD)
	await replyOut(teller, thread, 'soon without a thread', TOLD)
	expect(await closeAccount(other.secret, 'delete', TOLD)).toEqual(done())
	expect(await isMember(teller.secret)).toEqual(done(true))
	expect(await closeAccount(teller.secret, 'delete', TOLD)).toEqual(done())
	expect(await closeAccount(teller.secret, 'delete', TOLD)).toEqual(done())
})

test('while the keeper is away the account stays, and can be closed later', async () => {
	const { teller, old } = await lived()
	await world.stopKeeper()
	for (const fate of ['delete', 'unlink'] as const)
		expect(await closeAccount(teller.secret, fate, LATER)).toEqual(refused('membersAway'))
	await world.startKeeper()
	expect(await isMember(teller.secret)).toEqual(done(true))
	expect((await readThread(old))?.card.text).toBe('old')
	expect(await closeAccount(teller.secret, 'delete', LATER)).toEqual(done())
})
