import { randomInt } from 'node:crypto'
import { ne } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import {
	mask as maskTable,
	photoBlob,
	review as reviewTable,
	withheld as withheldTable,
} from '@/db/content/schema'
import { sweep } from '@/keeper/sweeper'
import { TemporaryWorld } from '@/keeper/temporary-world'
import type { ThingId } from '@/lib/crypto/id'
import { feedPage } from '@/lib/feed/feed-queries'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { requireStanding } from '@/lib/member/standing'
import { done, refused } from '@/lib/outcome'
import { auditLog } from '@/lib/review/audit'
import type { Measure } from '@/lib/review/measure'
import { receiptOf } from '@/lib/review/receipt'
import { tally } from '@/lib/review/tally'
import { searchPage } from '@/lib/search/search-queries'
import { dropSeat, seats } from '@/lib/steward/seats'
import { thread as readThread } from '@/lib/thread/thread-queries'
import { HOUR_MS } from '@/lib/time/hours'
import { myThings } from '@/lib/vault/my-things'
import { closeAccount } from '../close-command'
import { deleteThing } from '../delete-command'
import { filesWith } from '../fake-files'
import { fakeForm, fakeTeller, replyOut, taken, tellOut } from '../fake-teller'
import { mineOf } from '../mine-queries'
import { releaseDue } from '../release'
import { tell } from '../tell-command'
import { caseFor, casePhoto } from './case-queries'
import { decided, fakeReport, fakeSteward, reviewed } from './fake-review'
import { lapseReviews, retireReviews } from './retire'

vi.setConfig({ testTimeout: 60_000 })

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

afterEach(async () => {
	for (const seat of await seats()) await dropSeat(seat)
	// Seals of replies that nobody reported, under what was deleted.
	await sweep(world.desk())
})

const inFeed = async (id: ThingId) =>
	(await feedPage({ sort: 'new', language: 'all' }))?.cards.some((card) => card.id === id) ?? false

const deleted = async (teller: { secret: MemberSecret }, thing: ThingId) =>
	taken(await deleteThing(teller.secret, { thing }))

const suspended = async ({ secret }: { secret: MemberSecret }) =>
	(await requireStanding(secret)).ok === false

const bodies = () => world.content.read.$count(withheldTable)

/** Words that stand nowhere else and are like no others: letters alone, for digits would find somebody. */
const word = () =>
	Array.from({ length: 16 }, () => String.fromCharCode(97 + randomInt(26))).join('')
const words = () => Array.from({ length: 4 }, word).join(' ')

describe('whoever deletes what was reported', () => {
	test.for([false, true])('is found all the same; hidden before: %s', async (isHidden) => {
		const [teller, text] = [fakeTeller(), words()]
		const thread = await tellOut(teller, { text })
		await replyOut(fakeTeller(), thread, 'hm')
		await world.emptyOutbox()
		await fakeReport(thread, isHidden ? 'threat' : 'spam', 10)
		await deleted(teller, thread)
		expect([await inFeed(thread), await readThread(thread)]).toEqual([false, null])
		expect((await searchPage(text))?.cards).toEqual([])
		expect((await mineOf(teller.secret, 1))?.things).toEqual([])
		expect(await deleteThing(teller.secret, { thing: thread })).toEqual(refused('gone'))
		const steward = await fakeSteward()
		const { id, deleted: isDeleted } = await reviewed(thread)
		expect(isDeleted).toBe(true)
		expect((await caseFor(steward, id))?.said?.text).toBe(text)
		await world.emptyOutbox()
		expect(await sweep(world.desk())).toMatchObject({ withoutSeal: 0 })
		expect(await decided(steward, thread, 'suspend')).toBe(true)
		await world.emptyOutbox()
		expect(await requireStanding(teller.secret)).toEqual(refused('suspended'))
		expect(await tell(fakeTeller(), fakeForm({ text }))).toEqual(refused('wasRemoved'))
	})

	test.for(['keep', 'warn', 'remove', 'suspend'] as const)(
		'leaves nothing in any file once it is decided: %s',
		async (measure) => {
			const [teller, text, said] = [fakeTeller(), words(), words()]
			const thread = await tellOut(teller, { text })
			const reply = await replyOut(fakeTeller(), thread, said)
			await world.emptyOutbox()
			await fakeReport(thread, 'spam', 10)
			await fakeReport(reply, 'spam', 10)
			const seals = await sweep(world.desk())
			expect(await bodies()).toBe(0)
			await deleted(teller, thread)
			expect(await bodies()).toBe(2)
			const steward = await fakeSteward()
			await decided(steward, thread, measure)
			await decided(steward, reply, measure)
			await world.emptyOutbox()
			await world.content.upkeep.checkpoint()
			const all = [text, said].flatMap((one) => one.split(' ').slice(0, 2))
			expect(filesWith(world.folder, [...all, ...all.map((one) => one.toLowerCase())])).toEqual([])
			expect(await bodies()).toBe(0)
			const masks = await world.content.read.select({ secret: maskTable.secret }).from(maskTable)
			const left = masks.map(({ secret }) => Buffer.from(secret).toString('base64url'))
			expect(left).not.toContain(thread)
			// Both seals went with their decisions: the sweep finds none that is left over.
			expect(await sweep(world.desk())).toMatchObject({ things: seals.things - 2, orphans: 0 })
		},
	)

	test('takes nobody along: replies under it are decided as well, by their own tellers’ seals', async () => {
		const [teller, replier, other] = [fakeTeller(), fakeTeller(), fakeTeller()]
		const thread = await tellOut(teller)
		const bad = await replyOut(replier, thread, 'a reply that hurts somebody')
		await replyOut(other, thread, 'a reply that does not')
		await world.emptyOutbox()
		await fakeReport(bad, 'bullying', 10)
		await deleted(teller, thread)
		expect(await decided(await fakeSteward(), bad, 'suspend')).toBe(true)
		await world.emptyOutbox()
		const all = [teller, replier, other]
		expect(await Promise.all(all.map(suspended))).toEqual([false, true, false])
	})

	test('of a reply: its place goes at once, and its words when it is decided', async () => {
		const replier = fakeTeller()
		const thread = await tellOut(fakeTeller())
		const reply = await replyOut(replier, thread, words())
		await world.emptyOutbox()
		await fakeReport(reply, 'aboutMe')
		await deleted(replier, reply)
		expect((await readThread(thread))?.replies).toEqual([])
		expect((await readThread(thread))?.card.replies).toBe(0)
		expect(await decided(await fakeSteward(), reply, 'suspend')).toBe(true)
		await world.emptyOutbox()
		expect([await suspended(replier), await bodies()]).toEqual([true, 0])
	})

	test('by closing the account, too', async () => {
		const teller = fakeTeller()
		const thread = await tellOut(teller)
		await world.emptyOutbox()
		await fakeReport(thread, 'spam', 10)
		expect((await closeAccount(teller.secret, 'unlink')).ok).toBe(true)
		expect(await decided(await fakeSteward(), thread, 'suspend')).toBe(true)
		await world.emptyOutbox()
		expect(await suspended(teller)).toBe(true)
	})

	test('is no judge of it afterwards either', async () => {
		const steward = await fakeSteward()
		const thread = await tellOut({ secret: steward, nextHint: 0 })
		await fakeReport(thread, 'spam', 10)
		await deleted({ secret: steward }, thread)
		expect(await caseFor(steward, (await reviewed(thread)).id)).toBeNull()
		const other = await fakeSteward()
		expect(await caseFor(other, (await reviewed(thread)).id)).not.toBeNull()
	})

	test('with the keeper away all the while is found when it is back', async () => {
		const teller = fakeTeller()
		await world.stopKeeper()
		const { thing } = taken(await tell(teller, fakeForm({ text: words() })))
		await releaseDue(Date.now() + 60_000)
		await fakeReport(thing, 'threat')
		await deleted(teller, thing)
		await decided(await fakeSteward(), thing, 'suspend')
		await world.startKeeper()
		expect((await mineOf(teller.secret, 1))?.things).toEqual([])
		await world.emptyOutbox()
		expect(await requireStanding(teller.secret)).toEqual(refused('suspended'))
		expect(await sweep(world.desk())).toMatchObject({ orphans: 0 })
	})

	test('after the decision, but before the keeper heard of it, is found', async () => {
		const teller = fakeTeller()
		await world.stopKeeper()
		const { thing } = taken(await tell(teller, fakeForm({ text: words() })))
		await releaseDue(Date.now() + 60_000)
		await fakeReport(thing, 'threat')
		await decided(await fakeSteward(), thing, 'suspend')
		await deleted(teller, thing)
		await world.startKeeper()
		await world.emptyOutbox()
		expect(await requireStanding(teller.secret)).toEqual(refused('suspended'))
		expect(await sweep(world.desk())).toMatchObject({ orphans: 0 })
	})

	test('at the moment of the decision: one of both comes first, and nothing is left', async () => {
		for (let at = 0; at < 6; at += 1) {
			const teller = fakeTeller()
			const thread = await tellOut(teller, { text: words() })
			await world.emptyOutbox()
			await fakeReport(thread, at % 2 === 0 ? 'spam' : 'aboutMe', 10)
			const steward = await fakeSteward()
			const measure = at % 3 === 0 ? 'keep' : 'suspend'
			await Promise.all([deleted(teller, thread), decided(steward, thread, measure)])
			for (const seat of await seats()) await dropSeat(seat)
			await world.emptyOutbox()
			expect([at, await suspended(teller)]).toEqual([at, measure === 'suspend'])
			expect((await mineOf(teller.secret, 1))?.things).toEqual([])
		}
		const open = await world.content.read.$count(reviewTable, ne(reviewTable.state, 'closed'))
		await retireReviews(Date.now() + 32 * 24 * HOUR_MS)
		await lapseReviews(Date.now() + 32 * 24 * HOUR_MS)
		expect([open <= 1, await bodies()]).toEqual([true, 0])
	})
})

test('what was deleted and is decided by nobody goes after the days of an appeal, and the log says so', async () => {
	const [teller, text] = [fakeTeller(), words()]
	const thread = await tellOut(teller, { text })
	await world.emptyOutbox()
	await fakeReport(thread, 'spam', 10)
	await deleted(teller, thread)
	const held = await bodies()
	await lapseReviews(Date.now() + 29 * 24 * HOUR_MS)
	expect(await bodies()).toBe(held)
	const { open } = await tally()
	await lapseReviews(Date.now() + 31 * 24 * HOUR_MS)
	await world.emptyOutbox()
	await world.content.upkeep.checkpoint()
	expect(await bodies()).toBeLessThan(held)
	expect(filesWith(world.folder, text.split(' ').slice(0, 2))).toEqual([])
	expect(await sweep(world.desk())).toMatchObject({ orphans: 0 })
	expect((await tally()).open).toBeLessThan(open)
	const log = await Array.fromAsync(auditLog(), ({ entry }) => entry)
	expect(log.at(-1)).toContain('"lapsed"')
})

test('a receipt never says that something stays which is gone, nor who deleted it', async () => {
	const steward = await fakeSteward()
	const states = async (measure: Measure, deletes: 'before' | 'after') => {
		const teller = fakeTeller()
		const thing = await tellOut(teller, { text: words() })
		await world.emptyOutbox()
		const { receipt } = await fakeReport(thing, 'spam', 10)
		const state = async () => (await receiptOf(receipt))?.state
		if (deletes === 'before') await deleted(teller, thing)
		const open = await state()
		await decided(steward, thing, measure)
		const then = await state()
		if (deletes === 'after') await deleted(teller, thing)
		return [open, then, await state()]
	}
	for (const measure of ['keep', 'warn', 'veil'] as const) {
		const stays = { keep: 'kept', warn: 'warned', veil: 'veiled' }[measure]
		expect(await states(measure, 'after')).toEqual(['waiting', stays, 'gone'])
		expect(await states(measure, 'before')).toEqual(['hidden', 'gone', 'gone'])
	}
	// What was removed and what is hidden reads the same whether it was deleted as well or not.
	expect(await states('remove', 'after')).toEqual(['waiting', 'removed', 'removed'])
	expect(await states('remove', 'before')).toEqual(['hidden', 'removed', 'removed'])
})

test('a receipt of what was kept says that it is hidden once another report hides it', async () => {
	const thing = await tellOut(fakeTeller(), { text: words() })
	const { receipt } = await fakeReport(thing, 'spam', 10)
	await decided(await fakeSteward(), thing, 'keep')
	await fakeReport(thing, 'threat')
	expect(await receiptOf(receipt)).toMatchObject({ state: 'hidden', reason: 'spam' })
})

test('a photo is kept for the decision, and goes with it', async () => {
	const teller = fakeTeller()
	const photo = { avif: new Uint8Array([7, 7]), webp: new Uint8Array([1, 2, 3]) }
	const { thing } = taken(await tell(teller, fakeForm({ alt: 'a door' }), Date.now(), photo))
	await releaseDue(Date.now() + 60_000)
	await world.emptyOutbox()
	await fakeReport(thing, 'intimate')
	await deleted(teller, thing)
	const steward = await fakeSteward()
	expect(await casePhoto(steward, (await reviewed(thing)).id)).toEqual(photo.webp)
	await decided(steward, thing, 'remove')
	expect(await world.content.read.$count(photoBlob)).toBe(0)
})

test('a report that hides nothing warns nobody', async () => {
	const teller = fakeTeller()
	const thread = await tellOut(teller)
	await world.emptyOutbox()
	const before = await mineOf(teller.secret, 1)
	await fakeReport(thread, 'spam', 10)
	expect(await mineOf(teller.secret, 1)).toEqual(before)
	await fakeReport(thread, 'aboutMe')
	expect((await mineOf(teller.secret, 1))?.things[0]?.statement?.state).toBe('hidden')
})

test('what nobody reported is deleted as ever', async () => {
	const teller = fakeTeller()
	const thread = await tellOut(teller)
	await world.emptyOutbox()
	const kept = await bodies()
	await deleted(teller, thread)
	await world.emptyOutbox()
	expect([await bodies(), (await myThings(teller.secret)).things]).toEqual([kept, []])
	expect(await sweep(world.desk())).toMatchObject({ orphans: 0 })
	expect(await requireStanding(teller.secret)).toEqual(done({ slow: false }))
})
