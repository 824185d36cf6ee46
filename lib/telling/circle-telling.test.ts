import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { circle as circleTable } from '@/db/content/schema'
import { letOut } from '@/db/content/temporary-secrets'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { neverShows } from '@/lib/circle/circle'
import { circleById } from '@/lib/circle/circle-queries'
import { emptyPlace, placeCircle } from '@/lib/circle/place'
import { PLACES } from '@/lib/circle/places'
import { type CircleId, newThingId, thingBytes } from '@/lib/crypto/id'
import { feedPage } from '@/lib/feed/feed-queries'
import { homePage } from '@/lib/feed/home-queries'
import { pressHeart } from '@/lib/heart/heart-command'
import { refused } from '@/lib/outcome'
import { castVote } from '@/lib/poll/vote-command'
import { searchPage } from '@/lib/search/search-queries'
import { thread } from '@/lib/thread/thread-queries'
import { HOUR_MS } from '@/lib/time/hours'
import { fakeForm, fakeTeller, taken } from './fake-teller'
import { follow } from './follow-command'
import { mySecret } from './my-secret'
import { recallWaiting, releaseDue } from './release'
import { repliesFor } from './replies-queries'
import { replyTo } from './reply-command'
import { tell } from './tell-command'
import { undo } from './undo-command'
import * as sealed from './waiting-secret'

let world: TemporaryWorld
beforeAll(async () => {
	world = await TemporaryWorld.create()
})
afterAll(() => world.remove())

const anywhere = async () => true
const NOW = Date.now()

async function circleOf(kind: 'group' | 'friends', shown: number, open = 1): Promise<CircleId> {
	const id = newThingId()
	const row = { id: thingBytes(id), kind, name: 'Choir', crowd: shown ? 8 : 3, shown, open }
	const { sql, params } = world.content.read.insert(circleTable).values(row).toSQL()
	await world.content.write([{ sql, params, must: true }])
	return id
}

async function show(id: CircleId): Promise<void> {
	const { sql, params } = world.content.read.update(circleTable).set({ shown: 1, crowd: 8 }).toSQL()
	await world.content.write([
		{ sql: `${sql} WHERE id = ?`, params: [...params, thingBytes(id)], must: true },
	])
}

async function close(id: CircleId): Promise<void> {
	const { sql, params } = world.content.read.update(circleTable).set({ open: 0 }).toSQL()
	await world.content.write([
		{ sql: `${sql} WHERE id = ?`, params: [...params, thingBytes(id)], must: true },
	])
}

const tellIn = (
	circle: CircleId,
	text: string,
	when: 'hour' | 'now' = 'hour',
	mayRead = anywhere,
) => tell(fakeTeller(), fakeForm({ text, circle, when }), NOW, null, mayRead)

describe('telling in a circle', () => {
	test('is for who is in it, while it is open, and where there is one', async () => {
		const group = await circleOf('group', 1)
		expect(await tell(fakeTeller(), fakeForm({ circle: group }), NOW)).toEqual(
			refused('circleGone'),
		)
		expect(await tellIn(await circleOf('group', 1, 0), 'x')).toEqual(refused('circleGone'))
		expect(await tellIn(newThingId(), 'x')).toEqual(refused('circleGone'))
		expect(await tellIn('nonsense' as CircleId, 'x')).toEqual(refused('badInput'))
		expect((await tellIn(group, 'x')).ok).toBe(true)
	})

	test('below the floor waits, and comes out together once the crowd is there', async () => {
		const group = await circleOf('group', 0)
		const told = [taken(await tellIn(group, 'one')), taken(await tellIn(group, 'two'))]
		const late = NOW + 3 * HOUR_MS
		expect(await releaseDue(late)).not.toContain(told[0]?.thing)
		await show(group)
		const out = await releaseDue(late + 60_000)
		expect(out.toSorted()).toEqual(
			expect.arrayContaining(told.map(({ thing }) => thing).toSorted()),
		)
		const page = await feedPage({ circle: group, language: 'all', sort: 'new' })
		expect(page?.cards.map(({ text }) => text).sort()).toEqual(['one', 'two'])
	})

	test('below the floor is not opened again while its circle stays so, and holds nothing else up', async () => {
		const small = await circleOf('group', 0)
		for (let count = 0; count < 5; count++) await tellIn(small, `small ${count}`)
		const late = NOW + 3 * HOUR_MS
		await releaseDue(late)
		const opened = vi.spyOn(sealed, 'openWaiting')
		expect(await releaseDue(late + 60_000)).toEqual([])
		await recallWaiting()
		expect(opened).not.toHaveBeenCalled()
		const group = await circleOf('group', 1)
		const { thing } = taken(await tellIn(group, 'at once'))
		expect(await releaseDue(late + 61_000)).toContain(thing)
		expect(opened).toHaveBeenCalledTimes(1)
		opened.mockRestore()
		await show(small)
		const out = await releaseDue(late + 120_000)
		expect(out.length).toBeGreaterThanOrEqual(5)
	})

	test('of a group that was closed before its floor says so to its teller', async () => {
		const group = await circleOf('group', 0)
		const who = fakeTeller()
		const told = taken(await tell(who, fakeForm({ text: 'x', circle: group }), NOW, null, anywhere))
		const mine = async () => (await mySecret(who.secret, told.thing))?.card.circle
		expect(neverShows((await mine()) as never)).toBe(false)
		await close(group)
		expect(neverShows((await mine()) as never)).toBe(true)
		expect(await undo(who.secret, told.thing)).toMatchObject({ ok: true })
	})

	test('of friends comes out with another, and alone after six hours', async () => {
		const friends = await circleOf('friends', 1)
		const first = taken(await tellIn(friends, 'first', 'now'))
		expect(await releaseDue(NOW + 3 * HOUR_MS)).not.toContain(first.thing)
		const second = taken(await tellIn(friends, 'second'))
		const out = await releaseDue(NOW + 2 * HOUR_MS + 60_000)
		expect(out).toEqual(expect.arrayContaining([first.thing, second.thing]))
		const lone = taken(await tellIn(friends, 'lone'))
		expect(await releaseDue(NOW + 4 * HOUR_MS)).not.toContain(lone.thing)
		expect(await releaseDue(NOW + 7 * HOUR_MS + 60_000)).toContain(lone.thing)
	})
})

describe('what is told in a circle', () => {
	test('is nowhere for who is not in it, and cannot be touched', async () => {
		const group = await circleOf('group', 1)
		const [{ id } = { id: newThingId() }] = await letOut([
			{ text: 'quokka', circle: group, hour: 400_000, answers: ['yes', 'no'] },
		])
		expect(await thread(id)).toBeNull()
		expect(await thread(id, '0', newThingId())).toBeNull()
		expect((await thread(id, '0', group))?.card.circle.kind).toBe('group')
		expect((await searchPage('quokka'))?.cards).toEqual([])
		const everyones = await feedPage({ language: 'all', sort: 'new' })
		expect(everyones?.cards.some(({ text }) => text === 'quokka')).toBe(false)
		const who = fakeTeller()
		expect(await replyTo(who, { secret: id, text: 'hi' })).toEqual(refused('gone'))
		expect(await pressHeart(who.secret, { thing: id })).toEqual(refused('gone'))
		expect(await castVote(who.secret, { choice: `${id}.1` })).toEqual(refused('gone'))
		expect((await replyTo(who, { secret: id, text: 'hi' }, NOW, anywhere)).ok).toBe(true)
		expect((await pressHeart(who.secret, { thing: id }, anywhere)).ok).toBe(true)
		expect((await castVote(who.secret, { choice: `${id}.1` }, anywhere)).ok).toBe(true)
	})

	test('is heard of by who can still read it, and no longer by who left', async () => {
		await world.startKeeper()
		const group = await circleOf('group', 1)
		const [{ id } = { id: newThingId() }] = await letOut([
			{ text: 'owl', circle: group, hour: 400_001 },
		])
		const [who, other] = [fakeTeller(), fakeTeller()]
		expect(await follow({ ...who, circles: [] } as never, { thread: id })).toEqual(refused('gone'))
		await follow(who as never, { thread: id }, anywhere)
		await replyTo(other, { secret: id, text: 'who?' }, NOW, anywhere)
		await vi.waitFor(async () => {
			expect((await repliesFor(who.secret, 0, anywhere))?.stirred).toHaveLength(1)
		})
		expect((await repliesFor(who.secret, 0))?.stirred).toEqual([])
		await world.stopKeeper()
	})

	test('comes together at home, newest first, without what is below its floor', async () => {
		const [one, two, small] = [
			await circleOf('group', 1),
			await circleOf('friends', 1),
			await circleOf('group', 0),
		]
		await letOut(
			Array.from({ length: 40 }, (_, at) => ({
				text: `${at}`,
				circle: [one, two, small][at % 3] as CircleId,
				hour: 410_000 + at,
			})),
		)
		const page = await homePage([one, two, small])
		const texts = page.cards.map(({ text }) => Number(text))
		expect(texts).toEqual([...texts].sort((a, b) => b - a))
		expect(texts.every((text) => text % 3 !== 2)).toBe(true)
		expect(texts[0]).toBe(39)
		expect(texts).toHaveLength(27)
		expect((await homePage([])).cards).toEqual([])
	})
})

test('places are the same circle everywhere, in both languages, each once', async () => {
	expect(new Set(PLACES.map(({ code }) => placeCircle(code))).size).toBe(PLACES.length)
	for (const one of ['en', 'zh'] as const)
		expect(new Set(PLACES.map((place) => place[one])).size).toBe(PLACES.length)
	const [place] = PLACES
	if (!place) throw new Error('there are places')
	expect(await circleById(placeCircle(place.code))).toEqual(emptyPlace(place))
	expect(
		PLACES.every(
			({ latitude, longitude }) => Math.abs(latitude) < 90 && Math.abs(longitude) <= 180,
		),
	).toBe(true)
})
