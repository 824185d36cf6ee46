import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ContentStore } from '@/db/content/store'
import type { ThingId } from '@/lib/crypto/id'

const GOOD = vi.hoisted(() => ({ warned: 0, slow: 0, suspended: 0, weight: 10, juror: 10 }))

/** Every command once on the other engine. The keeper has nothing, so that the outbox says what is whose. */
vi.mock('@/lib/vault/keeper-client', async (actual) => ({
	...(await actual<object>()),
	askKeeper: async (verb: string, { labels = [] }: { labels?: unknown[] }) =>
		verb === 'standing' ? GOOD : { inners: labels.map(() => null) },
}))

const TOLD = 1_800_000_000_000
const LATER = TOLD + 80 * 3_600_000

const folder = mkdtempSync(path.join(tmpdir(), 'treehole-'))
process.env.TREEHOLE_CONTENT_URL = 'postgres://pglite'
process.env.TREEHOLE_KEYS = path.join(folder, 'keys')

/** The engine is chosen when modules load, so nothing of ours is imported before it is set. */
const modules = async () => ({
	...(await import('./fake-teller')),
	...(await import('./tell-command')),
	...(await import('./release')),
	...(await import('./undo-command')),
	...(await import('./reply-command')),
	...(await import('./delete-command')),
	...(await import('./unlink-command')),
	...(await import('./mine-queries')),
	...(await import('./ticket')),
	...(await import('@/lib/heart/heart-command')),
	...(await import('@/lib/poll/vote-command')),
	...(await import('@/lib/mark/marks-queries')),
	...(await import('@/lib/thread/thread-queries')),
	...(await import('@/lib/card/card-queries')),
	...(await import('@/lib/starter/seed-starter')),
})

let store: ContentStore
let our: Awaited<ReturnType<typeof modules>>

beforeAll(async () => {
	const { makeKeys } = await import('@/lib/keys/make-keys')
	const { temporaryPostgres } = await import('@/db/content/temporary-postgres')
	makeKeys(path.join(folder, 'keys'))
	store = await temporaryPostgres()
	our = await modules()
}, 60_000)

afterAll(async () => {
	await store.close()
	rmSync(folder, { recursive: true, force: true })
})

const told = (teller: ReturnType<typeof our.fakeTeller>, over = {}): Promise<ThingId> =>
	our.tellOut(teller, over, TOLD)

describe('on Postgres', () => {
	test('a secret is told once, waits, is recalled and comes out', async () => {
		const teller = our.fakeTeller()
		const form = our.fakeForm({ text: 'elsewhere', topic: 'night', answers: ['a', 'b'] })
		const outcomes = await Promise.all([1, 2, 3].map(() => our.tell(teller, form, TOLD)))
		const things = new Set(outcomes.map((outcome) => our.taken(outcome).thing))
		expect(things.size).toBe(1)
		expect(await our.recallWaiting()).toBe(1)
		expect(await our.releaseDue(TOLD)).toEqual([])
		expect(await our.releaseDue(TOLD + 10_000)).toEqual([...things])
		expect(await our.cardsByIds([...things])).toMatchObject([
			{ text: 'elsewhere', topics: ['night'], poll: [{ text: 'a' }, { text: 'b' }] },
		])
	})

	test('a waiting secret is taken back', async () => {
		const teller = our.fakeTeller()
		const { thing } = our.taken(await our.tell(teller, our.fakeForm({ text: 'back' }), TOLD))
		expect(await our.undo(our.fakeTeller().secret, thing)).toMatchObject({ refusal: 'gone' })
		expect(await our.undo(teller.secret, thing)).toMatchObject({ value: { text: 'back' } })
		expect(await our.releaseDue(TOLD + 10_000)).toEqual([])
	})

	test('replies wear masks, are counted, and are one when they are said twice', async () => {
		const [teller, other] = [our.fakeTeller(), our.fakeTeller()]
		const thread = await told(teller)
		for (const [who, text] of [
			[other, 'one'],
			[teller, 'two'],
			[other, 'one'],
			[our.fakeTeller(), 'three'],
		] as const) {
			await our.replyOut(who, thread, text, TOLD)
		}
		const read = await our.thread(thread)
		expect(read?.card.replies).toBe(3)
		expect(read?.replies.map(({ mask, number }) => [mask, number])).toEqual([
			[1, 1],
			[0, 2],
			[2, 3],
		])
		const gone = await our.replyTo(other, { secret: thread.replace(/^./, '_'), text: 'x' })
		expect(gone).toMatchObject({ refusal: 'gone' })
	})

	test('hearts and votes are counted once and found again', async () => {
		const reader = our.fakeTeller()
		const thread = await told(our.fakeTeller(), { answers: ['a', 'b'] })
		for (const press of ['give', 'give', 'turn', 'turn']) {
			await our.pressHeart(reader.secret, { thing: thread, press })
		}
		for (const choice of [2, 1]) {
			await our.castVote(reader.secret, { choice: `${thread}.${choice}` })
		}
		const [card] = await our.cardsByIds([thread])
		expect(card).toMatchObject({ hearts: 1, poll: [{ votes: 0 }, { votes: 1 }] })
		expect(await our.marksOf(reader.secret, [thread])).toEqual({
			hearts: [thread],
			mine: [],
			votes: { [thread]: 2 },
		})
	})

	test('one’s own things are listed, deleted and unlinked', async () => {
		const teller = our.fakeTeller()
		const thread = await told(teller)
		const reply = await our.replyOut({ ...teller, nextHint: 1 }, thread, 'also mine', TOLD)
		const mine = async () => (await our.mineOf(teller.secret, 2))?.things ?? []
		expect(await mine()).toHaveLength(2)
		expect(await our.deleteThing(teller.secret, { thing: reply })).toMatchObject({ ok: true })
		expect((await our.thread(thread))?.card.replies).toBe(0)
		const unlinked = await our.unlinkThread(teller.secret, { thread }, LATER)
		expect(unlinked).toMatchObject({ value: { unlinked: 1 } })
		expect(await mine()).toEqual([])
		expect(await our.deleteThing(teller.secret, { thing: thread })).toMatchObject({
			refusal: 'gone',
		})
	})

	test('old tickets are forgotten', async () => {
		const { ticket } = await import('@/db/content/schema')
		expect((await store.read.select().from(ticket)).length).toBeGreaterThan(0)
		await store.write([our.expireTickets(LATER)])
		expect(await store.read.select().from(ticket)).toEqual([])
	})

	test('the starter collection comes and goes', async () => {
		const { secret } = await import('@/db/content/schema')
		for (const { id } of await store.read.select({ id: secret.id }).from(secret)) {
			const { thingIdFromBytes } = await import('@/lib/crypto/id')
			await store.write((await our.secretStatements(thingIdFromBytes(id))) ?? [])
		}
		const count = await our.seedStarter(TOLD)
		expect(count).toBeGreaterThanOrEqual(60)
		expect(await our.dropStarter()).toBe(count)
		expect(await store.read.select({ id: secret.id }).from(secret)).toEqual([])
	}, 60_000)
})
