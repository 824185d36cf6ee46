import { sql } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/content/schema'
import { STARTER_EN } from '@/db/seed/starter-en'
import { STARTER_ZH } from '@/db/seed/starter-zh'
import { sweep } from '@/keeper/sweeper'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { feedPage } from '@/lib/feed/feed-queries'
import { fakeForm, fakeTeller, replyOut, tellOut } from '@/lib/telling/fake-teller'
import { parseTelling } from '@/lib/telling/telling'
import { normaliseText } from '@/lib/text/normalise-text'
import { thread } from '@/lib/thread/thread-queries'
import { hourOf } from '@/lib/time/hours'
import { dropStarter, seedStarter } from './seed-starter'

const NOW = 1_800_000_000_000
const ALL = [...STARTER_EN, ...STARTER_ZH]

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
})

afterAll(() => world.remove())

const rows = <T extends object>(query: string) => world.content.rows<T>(sql.raw(query))

async function counts(): Promise<Record<string, number>> {
	const found: Record<string, number> = {}
	for (const table of Object.values(schema)) {
		found[getTableConfig(table).name] = await world.content.read.$count(table)
	}
	return found
}

describe('the collection', () => {
	test('is large, and half in each language', () => {
		expect(ALL.length).toBeGreaterThanOrEqual(60)
		expect(STARTER_EN.length).toBe(STARTER_ZH.length)
	})

	test.each(ALL.map((one) => [one.text, one] as const))('could be told: %s', (_, one) => {
		const answers = one.answers?.map(({ text }) => text) ?? []
		const form = fakeForm({ text: one.text, answers, topic: one.topics[0] ?? '' })
		const look = { colour: one.colour, texture: one.texture }
		expect(parseTelling({ ...form, ...look })).toMatchObject({
			ok: true,
			value: { text: one.text },
		})
		for (const { text } of one.replies) expect(normaliseText(text)).toBe(text)
		const masks = one.replies.map(({ mask }) => mask)
		expect(Math.max(0, ...masks)).toBeLessThanOrEqual(new Set(masks.filter(Boolean)).size)
	})
})

describe('seeding', () => {
	test('fills an empty store once', async () => {
		expect(await seedStarter(NOW)).toBe(ALL.length)
		expect(await seedStarter(NOW)).toBe(0)
		expect((await feedPage({ language: 'zh', sort: 'warm' }))?.cards).toHaveLength(30)
	})

	test('leaves counts that agree with rows, as for what members told', async () => {
		expect(
			await rows(`SELECT id FROM secret WHERE hearts != (SELECT count(*) FROM heart WHERE thing = secret.id)
				OR replies != (SELECT count(*) FROM reply WHERE reply.secret = secret.id)
				OR answers != (SELECT count(*) FROM answer WHERE answer.secret = secret.id)`),
		).toEqual([])
		expect(
			await rows(`SELECT id FROM reply WHERE hearts != (SELECT count(*) FROM heart WHERE thing = reply.id)
				OR NOT EXISTS (SELECT 1 FROM mask WHERE mask.secret = reply.secret AND mask.number = reply.mask)`),
		).toEqual([])
		expect(
			await rows(`SELECT number FROM answer WHERE votes != (SELECT count(*) FROM vote
				WHERE vote.secret = answer.secret AND vote.answer = answer.number)`),
		).toEqual([])
		expect(
			await rows(
				`SELECT name FROM topic WHERE secrets != (SELECT count(*) FROM secret_topic WHERE topic = name)`,
			),
		).toEqual([])
	})

	test('dates nothing later than now and no reply before its secret', async () => {
		const { cards = [] } = (await feedPage({ language: 'all', sort: 'new' })) ?? {}
		for (const { id, hour } of cards) {
			const { replies = [] } = (await thread(id)) ?? {}
			for (const reply of replies) {
				expect(reply.hour).toBeGreaterThanOrEqual(hour)
				expect(reply.hour).toBeLessThanOrEqual(hourOf(NOW))
			}
		}
	})

	test('has no seals, and the sweep knows that this is right', async () => {
		expect(await world.content.read.$count(schema.outbox)).toBe(0)
		expect(await sweep(world.desk())).toMatchObject({ orphans: 0, damaged: 0 })
	})
})

test('dropping takes the whole collection with all that members put under it, and leaves theirs', async () => {
	const teller = fakeTeller()
	const mine = await tellOut(teller, { topic: 'mine' })
	const before = await counts()
	const { cards = [] } = (await feedPage({ language: 'en', sort: 'new' })) ?? {}
	const starter = cards.find(({ id }) => id !== mine)
	if (starter) await replyOut({ ...teller, nextHint: 1 }, starter.id, 'under a starter')
	expect(await dropStarter()).toBe(ALL.length)
	const left = await counts()
	const none = ['reply', 'heart', 'vote', 'answer', 'starter']
	for (const table of none) expect([table, left[table]]).toEqual([table, 0])
	expect(left).toMatchObject({ secret: 1, mask: 1, secret_topic: 1, topic: 1 })
	expect(before.secret).toBe(ALL.length + 1)
	expect(await thread(mine)).not.toBeNull()
	expect(await dropStarter()).toBe(0)
})
