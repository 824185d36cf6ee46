import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ContentStore } from '@/db/content/store'
import type { ThingId } from '@/lib/crypto/id'

export interface OpenedContract {
	readonly store: ContentStore
	close(): Promise<void>
}

/**
 * What the content side promises on whatever engine. The engine is chosen when modules load, so everything is imported late,
 * after the test file has set it.
 */
export function contract(engine: string, open: () => Promise<OpenedContract>): void {
	describe(`on ${engine}`, () => {
		let opened: OpenedContract
		let ids: ThingId[]

		beforeAll(async () => {
			opened = await open()
			ids = await publish([
				{
					text: 'I moved here because nobody knows me. #starting_over',
					language: 'en',
					topics: ['starting_over'],
				},
				{ text: '外婆走后，我一直替她充着话费。', language: 'zh', topics: ['想念', '家人'] },
				{ text: 'Quote " and * and NEAR(x) say nothing', language: 'en', topics: ['家人'] },
			])
		}, 60_000)

		afterAll(() => opened.close())

		test('feeds come newest first, by language, stretch by stretch', async () => {
			const { feedPage } = await import('@/lib/feed/feed-queries')
			const all = await feedPage({ language: 'all', sort: 'new' })
			const zh = await feedPage({ language: 'zh', sort: 'new' })
			expect(all?.cards.map(({ id }) => id).sort()).toEqual([...ids].sort())
			expect(zh?.cards.map(({ id }) => id)).toEqual([ids[1]])
			expect(all?.next).toBeNull()
			expect(await feedPage({ language: 'all', sort: 'new', after: 'no cursor' })).toBeNull()
			expect(await feedPage({ language: 'all', sort: 'new', after: '0' })).toEqual({
				cards: [],
				next: null,
			})
		})

		test('a heart warms a secret to the top, and its loss cools it', async () => {
			const { pressHeart } = await import('@/lib/heart/heart-command')
			const { MemberSecret } = await import('@/lib/mark/member-marks')
			const { feedPage } = await import('@/lib/feed/feed-queries')
			const member = MemberSecret.random()
			expect(await pressHeart(member, { thing: ids[2] ?? '' })).toEqual({
				ok: true,
				value: { given: true },
			})
			const warm = await feedPage({ language: 'all', sort: 'warm' })
			expect(warm?.cards[0]).toMatchObject({ id: ids[2], hearts: 1 })
			expect(
				(await feedPage({ language: 'all', sort: 'warm', after: '1.zzzzzz' }))?.cards,
			).toHaveLength(3)
			expect(await pressHeart(member, { thing: ids[2] ?? '' })).toEqual({
				ok: true,
				value: { given: false },
			})
			expect(
				(await feedPage({ language: 'all', sort: 'warm' }))?.cards.every(
					({ hearts }) => hearts === 0,
				),
			).toBe(true)
			const nothing = Buffer.alloc(16).toString('base64url')
			expect(await pressHeart(member, { thing: nothing })).toEqual({ ok: false, refusal: 'gone' })
		})

		test('topics are counted and list their secrets', async () => {
			const { topicPage, topics } = await import('@/lib/topic/topic-queries')
			expect((await topics())[0]).toEqual({ name: '家人', secrets: 2 })
			expect((await topicPage('家人'))?.cards).toHaveLength(2)
			expect((await topicPage('nothing'))?.cards).toEqual([])
		})

		test.for([
			['话费', 1],
			['knows', 1],
			['KNOWS me', 1],
			['家人', 2],
			['me knows nobody', 1],
			['话 费', 1],
			['费话', 0],
			['" OR "', 0],
			['NEAR(x)', 1],
			['say*', 1],
			['!!!', 0],
		] as const)('a search for %s finds %d', async ([query, count]) => {
			const { searchPage } = await import('@/lib/search/search-queries')
			expect((await searchPage(query))?.cards).toHaveLength(count)
		})

		test('a write that fails keeps nothing and says why', async () => {
			const { must, statement } = await import('@/db/dialect/statement')
			const { heart } = await import('@/db/content/schema')
			const { eq } = await import('drizzle-orm')
			const row = (fill: number) => ({
				thing: new Uint8Array(16).fill(fill),
				mark: new Uint8Array(16),
			})
			const give = statement<ReturnType<typeof row>>((slot) =>
				opened.store.read.insert(heart).values({ thing: slot('thing'), mark: slot('mark') }),
			)
			const take = statement<{ thing: Uint8Array }>((slot) =>
				opened.store.read.delete(heart).where(eq(heart.thing, slot('thing'))),
			)
			const kept = async () => (await opened.store.read.select().from(heart)).length
			const before = await kept()
			await opened.store.write([give(row(1))])
			await expect(opened.store.write([give(row(2)), give(row(1))])).rejects.toMatchObject({
				reason: 'conflict',
			})
			const unmet = [give(row(3)), must(take({ thing: row(9).thing }))]
			await expect(opened.store.write(unmet)).rejects.toMatchObject({ reason: 'unmet' })
			expect(await kept()).toBe(before + 1)
		})

		test('what is deleted is in no feed, topic or search', async () => {
			const { secretStatements } = await import('@/lib/telling/delete-command')
			const { searchPage } = await import('@/lib/search/search-queries')
			const { cardsByIds } = await import('@/lib/card/card-queries')
			const { thread } = await import('@/lib/thread/thread-queries')
			const { topics } = await import('@/lib/topic/topic-queries')
			await opened.store.write((await secretStatements(ids[1] as ThingId)) ?? [])
			expect(await thread(ids[1] as ThingId)).toBeNull()
			expect((await cardsByIds(ids)).map(({ id }) => id)).not.toContain(ids[1])
			expect((await searchPage('话费'))?.cards).toEqual([])
			expect(await topics()).toContainEqual({ name: '家人', secrets: 1 })
			expect(await topics()).not.toContainEqual(expect.objectContaining({ name: '想念' }))
		})

		async function publish(
			secrets: { text: string; language: 'en' | 'zh'; topics: string[] }[],
		): Promise<ThingId[]> {
			const { publishStatements } = await import('@/lib/telling/release-statements')
			const { newThingId } = await import('@/lib/crypto/id')
			const { hourOf } = await import('@/lib/time/hours')
			const { newPosition } = await import('@/lib/time/position')
			const all: ThingId[] = []
			for (const secret of secrets) {
				const id = newThingId()
				const card = { ...secret, colour: 1, texture: 2, answers: [] }
				await opened.store.write(publishStatements(id, card, newPosition(hourOf())))
				all.push(id)
			}
			return all
		}
	})
}
