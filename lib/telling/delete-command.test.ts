import { sql } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import * as schema from '@/db/content/schema'
import { shareContent } from '@/db/content/store'
import { WriteFailure } from '@/db/dialect/writer'
import { sweep } from '@/keeper/sweeper'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { cardsByIds, repliesByIds } from '@/lib/card/card-queries'
import { newThingId, type ThingId } from '@/lib/crypto/id'
import { pressHeart } from '@/lib/heart/heart-command'
import { onChange } from '@/lib/kept/changes'
import { done, refused } from '@/lib/outcome'
import { castVote } from '@/lib/poll/vote-command'
import { searchPage } from '@/lib/search/search-queries'
import { topicPage, topics } from '@/lib/topic/topic-queries'
import { myThings } from '@/lib/vault/my-things'
import { deleteThing } from './delete-command'
import { filesWith } from './fake-files'
import { fakeForm, fakeTeller, replyOut, taken, tellOut } from './fake-teller'
import { tell } from './tell-command'

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

afterEach(() => {
	shareContent(world.content)
})

const emptyOutbox = () =>
	vi.waitFor(async () => expect(await world.content.read.$count(schema.outbox)).toBe(0), 5000)

/** How many rows each table of the content store has. */
async function counts(): Promise<Record<string, number>> {
	const rows: Record<string, number> = {}
	for (const table of Object.values(schema)) {
		rows[getTableConfig(table).name] = await world.content.read.$count(table)
	}
	const [words] = await world.content.rows<{ n: number }>(
		sql`SELECT count(*) AS n FROM secret_words`,
	)
	return { ...rows, secret_words: words?.n ?? -1 }
}

/** A secret with everything that can stand under one. */
async function fullThread(teller = fakeTeller()): Promise<ThingId> {
	const form = { text: 'quixotic zephyr', topic: 'vexing', answers: ['jackdaw', 'sphinx'] }
	const thread = await tellOut(teller, form)
	const [a, b] = [fakeTeller(), fakeTeller()]
	const reply = await replyOut(a, thread, 'quartz judges')
	await pressHeart(b.secret, { thing: thread })
	await pressHeart(b.secret, { thing: reply })
	await castVote(b.secret, { choice: `${thread}.1` })
	return thread
}

describe('deleting one’s own secret', () => {
	test('takes away all that stands under it, and nothing else', async () => {
		const other = await fullThread()
		await emptyOutbox()
		const before = await counts()
		const teller = fakeTeller()
		const thread = await fullThread(teller)
		expect(await deleteThing(teller.secret, { thing: thread })).toEqual(done({ thread }))
		await emptyOutbox()
		// The two tickets name things by their random ids alone, and go with their day.
		expect(await counts()).toEqual({ ...before, ticket: (before.ticket ?? 0) + 2 })
		expect(await cardsByIds([thread])).toEqual([])
		expect((await searchPage('quixotic zephyr'))?.cards.map(({ id }) => id)).toEqual([other])
		expect((await topicPage('vexing'))?.cards.map(({ id }) => id)).toEqual([other])
		expect((await myThings(teller.secret)).things).toEqual([])
	})

	test('takes a topic off the list with its last secret', async () => {
		const teller = fakeTeller()
		const thread = await tellOut(teller, { topic: 'lonely_topic' })
		const listed = async () => (await topics()).some(({ name }) => name === 'lonely_topic')
		expect(await listed()).toBe(true)
		await deleteThing(teller.secret, { thing: thread })
		expect(await listed()).toBe(false)
	})

	test('leaves its words, and those under it, in no file', async () => {
		const teller = fakeTeller()
		const words = [
			'Xylographer',
			'mnemonics',
			'Fjordwhisper',
			'独角鲸的秘密',
			'obsequious',
			'Pterodactyl',
		]
		const [text = '', topic, reply = '', chinese, ...answers] = words
		const thread = await tellOut(teller, { text: `${text} ${chinese}`, topic: `${topic}`, answers })
		await replyOut(fakeTeller(), thread, reply)
		await world.content.upkeep.checkpoint()
		const lower = words.map((word) => word.toLowerCase())
		const all = [...words, ...lower]
		expect(filesWith(world.folder, all)).not.toEqual([])
		await deleteThing(teller.secret, { thing: thread })
		await emptyOutbox()
		await world.content.upkeep.checkpoint()
		expect(filesWith(world.folder, all)).toEqual([])
	})

	test('leaves no seal behind: those of replies under it go with the sweep', async () => {
		await emptyOutbox()
		const before = await sweep(world.desk())
		const teller = fakeTeller()
		const thread = await fullThread(teller)
		await deleteThing(teller.secret, { thing: thread })
		await emptyOutbox()
		expect(await sweep(world.desk())).toMatchObject({ things: before.things, orphans: 1 })
		expect(await sweep(world.desk())).toMatchObject({ things: before.things, orphans: 0 })
	})
})

describe('deleting one’s own reply', () => {
	test('takes it and its hearts away, and cools the thread', async () => {
		const [thread, teller] = [await tellOut(fakeTeller()), fakeTeller()]
		await replyOut(fakeTeller(), thread, 'stays')
		const [before] = await cardsByIds([thread])
		const hearts = await world.content.read.$count(schema.heart)
		const thing = await replyOut({ ...teller }, thread, 'goes')
		await pressHeart(fakeTeller().secret, { thing })
		const changes: unknown[] = []
		const stop = onChange((change) => changes.push(change))
		expect(await deleteThing(teller.secret, { thing })).toEqual(done({ thread }))
		stop()
		expect(changes).toEqual([{ thread, circle: null }])
		expect(await repliesByIds([thing])).toEqual([])
		expect(await cardsByIds([thread])).toEqual([before])
		expect(await world.content.read.$count(schema.heart)).toBe(hearts)
		expect((await myThings(teller.secret)).things).toEqual([])
	})
})

describe('deleting is refused', () => {
	test('to everybody but its teller, in the words for what is not there', async () => {
		const [teller, replier] = [fakeTeller(), fakeTeller()]
		const thread = await tellOut(teller)
		const reply = await replyOut(replier, thread, 'mine')
		for (const [who, thing] of [
			[fakeTeller(), thread],
			[replier, thread],
			[fakeTeller(), reply],
			[teller, reply],
			[teller, newThingId()],
		] as const) {
			expect(await deleteThing(who.secret, { thing })).toEqual(refused('gone'))
		}
		expect(await cardsByIds([thread])).toHaveLength(1)
		expect(await repliesByIds([reply])).toHaveLength(1)
	})

	test('the second time, also when both came at once', async () => {
		const teller = fakeTeller()
		const thing = await tellOut(teller)
		const tries = [1, 2, 3].map(() => deleteThing(teller.secret, { thing }))
		const outcomes = await Promise.all(tries)
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
		expect(outcomes.filter(({ ok }) => !ok)).toEqual([refused('gone'), refused('gone')])
	})

	test('while it waits: it is taken back instead', async () => {
		const teller = fakeTeller()
		const { thing } = taken(await tell(teller, fakeForm()))
		expect(await deleteThing(teller.secret, { thing })).toEqual(refused('gone'))
	})

	test('for what is no id', async () => {
		const { secret } = fakeTeller()
		for (const thing of ['', 'x', `${'A'.repeat(21)}B`]) {
			expect(await deleteThing(secret, { thing })).toEqual(refused('badInput'))
		}
	})

	test('when the store does not take it; everything stays', async () => {
		const teller = fakeTeller()
		const thing = await tellOut(teller)
		shareContent({ ...world.content, write: () => Promise.reject(new WriteFailure('full')) })
		expect(await deleteThing(teller.secret, { thing })).toEqual(refused('cannotKeep'))
		expect(await cardsByIds([thing])).toHaveLength(1)
	})
})

test('with the keeper away it is deleted all the same, and gone from my things later', async () => {
	const teller = fakeTeller()
	const thing = await tellOut(teller)
	await emptyOutbox()
	await world.stopKeeper()
	expect(await deleteThing(teller.secret, { thing })).toMatchObject({ ok: true })
	expect(await cardsByIds([thing])).toEqual([])
	await world.startKeeper()
	await emptyOutbox()
	expect(await sweep(world.desk())).toMatchObject({ orphans: 0 })
})
