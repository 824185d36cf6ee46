import { and, eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { mask } from '@/db/content/schema'
import { shareContent } from '@/db/content/store'
import { WriteFailure } from '@/db/dialect/writer'
import { vault } from '@/db/vault/schema'
import { listenersOf } from '@/keeper/push/listeners'
import { sweep } from '@/keeper/sweeper'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { newThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { type MemberSecret, maskMark } from '@/lib/mark/member-marks'
import { done, refused } from '@/lib/outcome'
import { thread as readThread } from '@/lib/thread/thread-queries'
import { HOUR_MS } from '@/lib/time/hours'
import { myThings } from '@/lib/vault/my-things'
import { deleteThing } from './delete-command'
import { fakeDevice } from './fake-device'
import { fakeForm, fakeTeller, replyOut, taken, tellOut } from './fake-teller'
import { follow } from './follow-command'
import { mySecret } from './my-secret'
import { tell } from './tell-command'
import { unlinkEverything, unlinkThread } from './unlink-command'

const TOLD = 1_800_000_000_000
const OLD_ENOUGH = TOLD + 75 * HOUR_MS

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

afterEach(() => {
	shareContent(world.content)
})

const isMarked = async (member: MemberSecret, thread: ThingId) =>
	(await world.content.read.$count(
		mask,
		and(eq(mask.secret, thingBytes(thread)), eq(mask.mark, maskMark(member, thread))),
	)) === 1

describe('unlinking a thread', () => {
	test('leaves what was told and cuts every tie to its member', async () => {
		const teller = fakeTeller()
		const thread = await tellOut(teller, { text: 'untied' }, TOLD)
		const reply = await replyOut(teller, thread, 'mine too', TOLD)
		await world.emptyOutbox()
		const rows = await world.vault.read.$count(vault)
		expect(await isMarked(teller.secret, thread)).toBe(true)
		const outcome = await unlinkThread(teller.secret, { thread }, OLD_ENOUGH)
		expect(outcome).toEqual(done({ unlinked: 2, tooSoon: 0, underReview: 0 }))
		await world.emptyOutbox()
		expect((await readThread(thread))?.card.text).toBe('untied')
		expect((await readThread(thread))?.replies).toMatchObject([{ id: reply, mask: 0 }])
		expect(await isMarked(teller.secret, thread)).toBe(false)
		expect((await myThings(teller.secret)).things).toEqual([])
		expect(await mySecret(teller.secret, thread)).toBeNull()
		expect(await deleteThing(teller.secret, { thing: thread })).toEqual(refused('gone'))
		expect(await deleteThing(teller.secret, { thing: reply })).toEqual(refused('gone'))
		// Both seals went; both entries are tombstones.
		expect(await world.vault.read.$count(vault)).toBe(rows - 2)
	})

	test('who comes back wears a new mask', async () => {
		const teller = fakeTeller()
		const thread = await tellOut(teller, {}, TOLD)
		await unlinkThread(teller.secret, { thread }, OLD_ENOUGH)
		await replyOut(teller, thread, 'somebody else?', OLD_ENOUGH)
		expect((await readThread(thread))?.replies).toMatchObject([{ mask: 1 }])
	})

	test('cuts a reply’s tie and leaves other members and other threads alone', async () => {
		const [teller, replier] = [fakeTeller(), fakeTeller()]
		const [thread, other] = [await tellOut(teller, {}, TOLD), await tellOut(replier, {}, TOLD)]
		await replyOut({ ...replier, nextHint: 1 }, thread, 'untied', TOLD)
		const outcome = await unlinkThread(replier.secret, { thread }, OLD_ENOUGH)
		expect(outcome).toEqual(done({ unlinked: 1, tooSoon: 0, underReview: 0 }))
		expect((await myThings(replier.secret)).things).toMatchObject([{ thing: other }])
		expect((await myThings(teller.secret)).things).toMatchObject([{ thing: thread }])
		expect(await isMarked(teller.secret, thread)).toBe(true)
	})

	test('waits for three full days after the last thing told there', async () => {
		const teller = fakeTeller()
		const thread = await tellOut(teller, {}, TOLD)
		const reply = TOLD + 10 * HOUR_MS
		await replyOut(teller, thread, 'later', reply)
		for (const now of [TOLD, OLD_ENOUGH, reply + 72 * HOUR_MS]) {
			expect(await unlinkThread(teller.secret, { thread }, now)).toEqual(refused('tooSoon'))
		}
		expect((await myThings(teller.secret)).things).toHaveLength(2)
		const enough = reply + 73 * HOUR_MS
		expect(await unlinkThread(teller.secret, { thread }, enough)).toMatchObject({ ok: true })
	})

	test('is nothing for strangers, and nothing the second time', async () => {
		const teller = fakeTeller()
		const thread = await tellOut(teller, {}, TOLD)
		const gone = refused('gone')
		expect(await unlinkThread(fakeTeller().secret, { thread }, OLD_ENOUGH)).toEqual(gone)
		expect(await unlinkThread(teller.secret, { thread: newThingId() }, OLD_ENOUGH)).toEqual(gone)
		await unlinkThread(teller.secret, { thread }, OLD_ENOUGH)
		expect(await unlinkThread(teller.secret, { thread }, OLD_ENOUGH)).toEqual(gone)
	})

	test('asked twice at once unlinks once and hurts nothing', async () => {
		const teller = fakeTeller()
		const thread = await tellOut(teller, {}, TOLD)
		const tries = [1, 2, 3].map(() => unlinkThread(teller.secret, { thread }, OLD_ENOUGH))
		expect((await Promise.all(tries)).some(({ ok }) => ok)).toBe(true)
		await world.emptyOutbox()
		expect((await myThings(teller.secret)).things).toEqual([])
		expect(await isMarked(teller.secret, thread)).toBe(false)
	})

	test('refuses what is no id, a store that is full, and says when the keeper is away', async () => {
		const teller = fakeTeller()
		const thread = await tellOut(teller, {}, TOLD)
		expect(await unlinkThread(teller.secret, { thread: 'x' })).toEqual(refused('badInput'))
		shareContent({ ...world.content, write: () => Promise.reject(new WriteFailure('full')) })
		const full = await unlinkThread(teller.secret, { thread }, OLD_ENOUGH)
		expect(full).toEqual(refused('cannotKeep'))
		shareContent(world.content)
		await world.stopKeeper()
		const away = await unlinkThread(teller.secret, { thread }, OLD_ENOUGH)
		expect(away).toEqual(refused('membersAway'))
		await world.startKeeper()
		expect(await isMarked(teller.secret, thread)).toBe(true)
	})
})

describe('unlinking everything', () => {
	test('takes what is old enough, counts what is too young, and leaves what waits', async () => {
		const teller = fakeTeller()
		const old = await tellOut(teller, {}, TOLD)
		const elsewhere = await tellOut(fakeTeller(), {}, TOLD)
		await replyOut({ ...teller, nextHint: 1 }, elsewhere, 'old', TOLD)
		const young = await tellOut({ ...teller, nextHint: 2 }, {}, OLD_ENOUGH)
		const form = fakeForm({ when: 'tomorrow' })
		const waits = taken(await tell({ ...teller, nextHint: 3 }, form, OLD_ENOUGH)).thing
		const outcome = await unlinkEverything(teller.secret, OLD_ENOUGH)
		expect(outcome).toEqual(done({ unlinked: 2, tooSoon: 1, underReview: 0 }))
		const { things } = await myThings(teller.secret)
		expect(things.map(({ thing }) => thing)).toEqual([young, waits])
		expect(await isMarked(teller.secret, old)).toBe(false)
		expect(await mySecret(teller.secret, waits)).not.toBeNull()
	})

	test('lets go of what is followed, and forgets the devices', async () => {
		const [teller, device] = [fakeTeller(), fakeDevice()]
		const told = await tellOut(teller, {}, TOLD)
		const followed = await tellOut(fakeTeller(), {}, TOLD)
		await follow({ ...teller, nextHint: 1 }, { thread: followed })
		await device.hears(teller)
		expect((await unlinkEverything(teller.secret, OLD_ENOUGH)).ok).toBe(true)
		await world.emptyOutbox()
		expect((await myThings(teller.secret)).follows).toEqual([])
		for (const thread of [told, followed])
			expect(await listenersOf(world.desk(), thread)).toEqual([])
		expect(await device.isKept(world.desk())).toBe(false)
	})

	test('is done, and nothing, for who told nothing', async () => {
		const outcome = await unlinkEverything(fakeTeller().secret)
		expect(outcome).toEqual(done({ unlinked: 0, tooSoon: 0, underReview: 0 }))
	})
})

test('the sweep finds no seal without a thing after all this', async () => {
	await world.emptyOutbox()
	expect(await sweep(world.desk())).toMatchObject({ orphans: 0, damaged: 0 })
})
