import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { TemporaryWorld } from '@/keeper/temporary-world'
import type { ThingId } from '@/lib/crypto/id'
import type { Teller } from '@/lib/telling/tell-command'

const NOW = 1_800_000_000_000
const HOUR_MS = 3_600_000

/**
 * The life of secrets on whatever engine, with a keeper beside it: telling, coming out, replies, hearts, votes, deleting and
 * unlinking. The engine is chosen when modules load, so everything is imported late.
 */
export function life(engine: string, create: () => Promise<TemporaryWorld>): void {
	describe(`life on ${engine}`, { timeout: 60_000 }, () => {
		let world: TemporaryWorld
		let on: Awaited<ReturnType<typeof modules>>
		let teller: Teller
		let reader: Teller

		beforeAll(async () => {
			world = await create()
			await world.startKeeper()
			on = await modules()
			teller = on.fakeTeller()
			reader = on.fakeTeller()
		}, 60_000)

		afterAll(() => world.remove())

		const emptyOutbox = () =>
			vi.waitFor(
				async () => expect(await world.content.read.$count(on.schema.outbox)).toBe(0),
				9000,
			)
		const count = (table: keyof typeof on.schema) => world.content.read.$count(on.schema[table])
		const read = async (id: ThingId, after?: string) => {
			const found = await on.thread(id, after)
			if (!found) throw new Error('there is no such thread')
			return found
		}

		test('a told secret waits unread, comes out once and is sealed in the vault', async () => {
			const form = on.fakeForm({ text: 'it waits #later', answers: ['yes', '不'] })
			const { thing } = on.taken(await on.tell(teller, form, NOW))
			expect(await on.thread(thing)).toBeNull()
			expect(on.taken(await on.tell(teller, form, NOW)).thing).toBe(thing)
			expect(await on.releaseDue(NOW + 60_000)).toEqual([thing])
			expect(await on.releaseDue(NOW + 60_000)).toEqual([])
			const { card } = await read(thing)
			expect(card).toMatchObject({
				text: 'it waits #later',
				topics: ['later'],
				hour: NOW / HOUR_MS,
				hearts: 0,
				replies: 0,
				poll: [
					{ number: 1, text: 'yes', votes: 0 },
					{ number: 2, text: '不', votes: 0 },
				],
			})
			expect(await count('waiting')).toBe(0)
			await emptyOutbox()
			expect((await on.myThings(teller.secret)).things).toMatchObject([{ thing, kind: 'secret' }])
		})

		test('a secret that is taken back never comes out', async () => {
			const { thing } = on.taken(await on.tell(reader, on.fakeForm({ text: 'no' }), NOW))
			expect(on.taken(await on.undo(reader.secret, thing)).text).toBe('no')
			expect(await on.releaseDue(NOW + 60_000)).toEqual([])
			expect(await on.undo(reader.secret, thing)).toEqual(on.refused('gone'))
			expect(await on.thread(thing)).toBeNull()
		})

		test('a photo comes out with its secret, moves when its hour is over, and goes with it', async () => {
			const photo = { avif: new Uint8Array(70_000).fill(7), webp: new Uint8Array([1, 2, 3]) }
			const form = on.fakeForm({ alt: 'a door' })
			const { thing } = on.taken(await on.tell(teller, form, NOW, photo))
			expect(await on.waitingPhoto(teller.secret, thing)).toEqual(photo.webp)
			expect(await on.movePhotos(NOW + 2 * HOUR_MS)).toBe(0)
			await on.releaseDue(NOW + 60_000)
			const name = (await read(thing)).card.photo?.name
			if (!name) throw new Error('it has no photo')
			const shown = async () => [
				await on.publicPhoto(name, 'avif'),
				await on.publicPhoto(name, 'webp'),
			]
			expect(await shown()).toEqual([photo.avif, photo.webp])
			expect(await on.movePhotos(NOW)).toBe(0)
			expect(await on.movePhotos(NOW + 2 * HOUR_MS)).toBe(2)
			expect([await count('photoBlob'), await shown()]).toEqual([0, [photo.avif, photo.webp]])
			on.taken(await on.deleteThing(teller.secret, { thing }))
			expect(await shown()).toEqual([null, null])
			expect(await on.dropGonePhotos()).toBe(1)
			expect(await count('photoGone')).toBe(0)
		})

		test('replies are numbered, masks follow their members, and counters agree', async () => {
			const thread = await on.tellOut(teller, {}, NOW)
			await on.replyOut(reader, thread, 'one', NOW)
			await on.replyOut(teller, thread, 'two', NOW)
			await on.replyOut(on.fakeTeller(), thread, 'three', NOW)
			const twice = await on.replyOut(reader, thread, 'four', NOW)
			expect(await on.replyOut(reader, thread, 'four', NOW)).toBe(twice)
			const { replies, card, next } = await read(thread)
			expect(replies.map(({ number, mask, text }) => [number, mask, text])).toEqual([
				[1, 1, 'one'],
				[2, 0, 'two'],
				[3, 2, 'three'],
				[4, 1, 'four'],
			])
			expect([card.replies, next]).toEqual([4, null])
			expect((await read(thread, '2')).replies.map(({ text }) => text)).toEqual(['three', 'four'])
			const own = await on.marksOf(reader.secret, [thread, ...replies.map(({ id }) => id)])
			expect([...own.mine].sort()).toEqual([replies[0]?.id, twice].sort())
			const { number, mask, hour } = (await on.placeOfReply(twice)) ?? {}
			expect([number, mask, hour]).toEqual([4, 1, NOW / HOUR_MS])
			expect(on.taken(await on.deleteThing(reader.secret, { thing: twice })).thread).toBe(thread)
			expect((await read(thread)).card.replies).toBe(3)
		})

		test('many who reply at once all get a number and a mask of their own', async () => {
			const thread = await on.tellOut(teller, {}, NOW)
			const crowd = Array.from({ length: 12 }, () => on.fakeTeller())
			await Promise.all(crowd.map((one, at) => on.replyOut(one, thread, `reply ${at}`, NOW)))
			const { replies } = await read(thread)
			const upTo12 = Array.from({ length: 12 }, (_, at) => at + 1)
			expect(replies.map(({ number }) => number)).toEqual(upTo12)
			expect(replies.map(({ mask }) => mask).sort((a, b) => a - b)).toEqual(upTo12)
		})

		test('warmth is the same number on every engine', async () => {
			const thread = await on.tellOut(teller, {}, NOW)
			const { id, warmth } = on.schema.secret
			const warmthNow = async () => {
				const [row] = await world.content.read
					.select({ warmth })
					.from(on.schema.secret)
					.where(on.eq(id, on.thingBytes(thread)))
				return row?.warmth
			}
			const hours = (1000 * (NOW + HOUR_MS)) / HOUR_MS / 12
			expect(await warmthNow()).toBe(Math.round(hours))
			await on.pressHeart(reader.secret, { thing: thread })
			expect(await warmthNow()).toBe(Math.round(hours + 1000))
			await on.replyOut(reader, thread, 'warmer', NOW)
			expect(await warmthNow()).toBe(Math.round(hours + 2000))
			await on.pressHeart(reader.secret, { thing: thread })
			expect(await warmthNow()).toBe(Math.round(hours + 1000 * Math.log2(3)))
		})

		test('one heart and one vote of each member count', async () => {
			const thread = await on.tellOut(teller, { answers: ['a', 'b'] }, NOW)
			const reply = await on.replyOut(teller, thread, 'mine', NOW)
			const choice = (number: number) =>
				on.castVote(reader.secret, { choice: `${thread}.${number}` })
			expect([await choice(2), await choice(1), await choice(4)].map(({ ok }) => ok)).toEqual([
				true,
				true,
				false,
			])
			expect(await on.pressHeart(teller.secret, { thing: reply })).toEqual(on.refused('ownThing'))
			await on.pressHeart(reader.secret, { thing: reply })
			const { card, replies } = await read(thread)
			expect(card.poll?.map(({ votes }) => votes)).toEqual([0, 1])
			expect(replies[0]?.hearts).toBe(1)
			const marks = await on.marksOf(reader.secret, [thread, reply])
			expect(marks).toEqual({ hearts: [reply], mine: [], votes: { [thread]: 2 } })
			expect((await on.cardsByIds([thread]))[0]?.poll?.[1]?.votes).toBe(1)
			expect((await on.repliesByIds([reply]))[0]).toMatchObject({ thread, number: 1, hearts: 1 })
		})

		test('stretches of every feed, a thread and a topic show each thing once', async () => {
			const topics = ['stretches']
			const hour = NOW / HOUR_MS
			const told = Array.from({ length: 70 }, (_, at) => ({
				text: `s ${at}`,
				hour: hour - at,
				topics,
			}))
			const out = await on.letOut(told)
			await world.content.write(on.repliesUnder(out[0] as never, 120, hour))
			const cards = async (page: (after?: string) => ReturnType<typeof on.topicPage>) => {
				const seen: ThingId[] = []
				for (let after: string | null = ''; after !== null; ) {
					const found = await page(after || undefined)
					seen.push(...(found?.cards.map(({ id }) => id) ?? []))
					after = found?.next ?? null
				}
				return seen
			}
			const newest = out.map(({ id }) => id)
			expect(await cards((after) => on.topicPage('stretches', after))).toEqual(newest)
			expect(await cards((after) => on.searchPage('stretches', after))).toEqual(newest)
			for (const sort of ['new', 'warm'] as const) {
				const all = await cards((after) => on.feedPage({ language: 'all', sort, after }))
				expect(new Set(all).size).toBe(all.length)
				expect(all.filter((id) => newest.includes(id))).toEqual(newest)
				expect(all.length).toBe(await count('secret'))
			}
			const id = newest[0] as ThingId
			const numbers: number[] = []
			for (let after: string | null = '0'; after !== null; ) {
				const { replies, next } = await read(id, after)
				numbers.push(...replies.map(({ number }) => number))
				after = next
			}
			expect(numbers).toEqual(Array.from({ length: 120 }, (_, at) => at + 1))
		})

		test.for([
			['cafe', 'Café de nuit'],
			['CAFÉ', 'a cafe'],
			['ｆｕｌｌ', 'full width'],
			['इश्क', 'यह इश्क है'],
			['𠮷野', '在𠮷野家'],
			['ÇA', 'comme ça va'],
			['naïve 42', 'a naive 42nd, or 42'],
			["it's", "it's true"],
			['snake_case', 'the snake_case name'],
			['1.5e3', 'about 1.5e3 times'],
			['a&b|!c', 'of a&b|!c'],
			['http://x.y/z', 'see http://x.y/z now'],
		] as const)('a search for %s finds "%s"', async ([query, text]) => {
			const [out] = await on.letOut([{ text, hour: NOW / HOUR_MS }])
			const found = await on.searchPage(query)
			expect(found?.cards.map(({ id }) => id)).toContain(out?.id)
		})

		test('a very long word is kept and does no harm', async () => {
			const [out] = await on.letOut([
				{ text: `long ${'x'.repeat(5000)} tail`, hour: NOW / HOUR_MS },
			])
			const found = await on.searchPage('long tail')
			expect(found?.cards.map(({ id }) => id)).toEqual([out?.id])
		})

		test('a deleted secret leaves no row behind', async () => {
			const tables = [
				'secret',
				'reply',
				'mask',
				'heart',
				'answer',
				'vote',
				'topic',
				'secretTopic',
			] as const
			const counts = async () => Promise.all(tables.map(count))
			const before = await counts()
			const thread = await on.tellOut(
				teller,
				{ text: 'vanishing', topic: 'gone', answers: ['a', 'b'] },
				NOW,
			)
			const reply = await on.replyOut(reader, thread, 'under it', NOW)
			await on.castVote(reader.secret, { choice: `${thread}.1` })
			await on.pressHeart(reader.secret, { thing: thread })
			await on.pressHeart(teller.secret, { thing: reply })
			expect((await counts()).every((now, at) => now > (before[at] ?? 0))).toBe(true)
			expect(await on.deleteThing(reader.secret, { thing: thread })).toEqual(on.refused('gone'))
			on.taken(await on.deleteThing(teller.secret, { thing: thread }))
			expect(await counts()).toEqual(before)
			expect((await on.searchPage('vanishing'))?.cards).toEqual([])
		})

		test("an unlinked secret stays, and is nobody's", async () => {
			const member = on.fakeTeller()
			const thread = await on.tellOut(member, { text: 'untied' }, NOW)
			await emptyOutbox()
			expect(await on.unlinkThread(member.secret, { thread }, NOW)).toEqual(on.refused('tooSoon'))
			const outcome = await on.unlinkThread(member.secret, { thread }, NOW + 80 * HOUR_MS)
			expect(outcome).toEqual(on.done({ unlinked: 1, tooSoon: 0, underReview: 0 }))
			await emptyOutbox()
			expect((await read(thread)).card.text).toBe('untied')
			expect((await on.myThings(member.secret)).things).toEqual([])
			expect(await on.deleteThing(member.secret, { thing: thread })).toEqual(on.refused('gone'))
		})

		test('tickets are forgotten after two days', async () => {
			expect(await count('ticket')).toBeGreaterThan(0)
			await world.content.write([on.expireTickets(NOW + 24 * HOUR_MS)])
			expect(await count('ticket')).toBeGreaterThan(0)
			await world.content.write([on.expireTickets(NOW + 96 * HOUR_MS)])
			expect(await count('ticket')).toBe(0)
		})

		test('the starter collection comes into an empty store and goes again', async () => {
			const before = await count('secret')
			expect(await on.seedStarter(NOW)).toBe(0)
			const ids = await world.content.read
				.select({ id: on.schema.secret.id })
				.from(on.schema.secret)
			expect(ids).toHaveLength(before)
			for (const { id } of ids) {
				await world.content.write((await on.secretStatements(on.thingIdFromBytes(id))) ?? [])
			}
			expect(await on.seedStarter(NOW)).toBeGreaterThan(50)
			expect((await on.searchPage('the'))?.cards.length).toBeGreaterThan(5)
			expect(await on.dropStarter()).toBeGreaterThan(50)
			expect(await Promise.all([count('secret'), count('heart'), count('topic')])).toEqual([
				0, 0, 0,
			])
		})
	})
}

async function modules() {
	const all = await Promise.all([
		import('drizzle-orm'),
		import('@/db/content/temporary-secrets'),
		import('@/lib/card/card-queries'),
		import('@/lib/crypto/id'),
		import('@/lib/feed/feed-queries'),
		import('@/lib/heart/heart-command'),
		import('@/lib/mark/marks-queries'),
		import('@/lib/mark/own'),
		import('@/lib/outcome'),
		import('@/lib/photo/photo-moves'),
		import('@/lib/photo/photo-queries'),
		import('@/lib/poll/vote-command'),
		import('@/lib/search/search-queries'),
		import('@/lib/starter/seed-starter'),
		import('@/lib/telling/delete-command'),
		import('@/lib/telling/fake-teller'),
		import('@/lib/telling/my-photo'),
		import('@/lib/telling/release'),
		import('@/lib/telling/tell-command'),
		import('@/lib/telling/ticket'),
		import('@/lib/telling/undo-command'),
		import('@/lib/telling/unlink-command'),
		import('@/lib/thread/thread-queries'),
		import('@/lib/topic/topic-queries'),
		import('@/lib/vault/my-things'),
	])
	return { ...merge(all), schema: await import('@/db/content/schema') }
}

type Merged<T> = T extends readonly [infer A, ...infer Rest] ? A & Merged<Rest> : unknown

function merge<T extends readonly object[]>(modules: T): Merged<T> {
	return Object.assign({}, ...modules) as Merged<T>
}
