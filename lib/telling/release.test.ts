import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { mask, secret, topic, waiting } from '@/db/content/schema'
import { shareContent } from '@/db/content/store'
import { WriteFailure } from '@/db/dialect/writer'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { cardsByIds } from '@/lib/card/card-queries'
import { EVERYONES } from '@/lib/circle/circle'
import { type ThingId, thingBytes } from '@/lib/crypto/id'
import { type Change, type News, onChange, onNews } from '@/lib/kept/changes'
import { maskMark } from '@/lib/mark/member-marks'
import { searchPage } from '@/lib/search/search-queries'
import { HOUR_MS, hourOf } from '@/lib/time/hours'
import * as positions from '@/lib/time/position'
import { fakeForm, fakeTeller, taken } from './fake-teller'
import { recallWaiting, releaseDue } from './release'
import { startReleasing } from './release-loop'
import { tell } from './tell-command'
import { undo } from './undo-command'

const NOW = 1_800_000_000_000
const DUE = NOW + 10_000

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
})

afterAll(() => world.remove())

beforeEach(forgetQueue)

afterEach(() => {
	shareContent(world.content)
	vi.restoreAllMocks()
})

/** What a kill does to the queue, and what leaves no test's secrets to the next. */
function forgetQueue(): void {
	Reflect.deleteProperty(globalThis, Symbol.for('treehole.release-queue'))
}

async function told(over = {}, teller = fakeTeller()): Promise<ThingId> {
	return taken(await tell(teller, fakeForm(over), NOW)).thing
}

const waits = async (id: ThingId) =>
	(await world.content.read.$count(waiting, eq(waiting.id, thingBytes(id)))) === 1

describe('a waiting secret', () => {
	test('comes out when its time has come and not before', async () => {
		const id = await told()
		expect(await releaseDue(DUE - 1)).toEqual([])
		expect(await cardsByIds([id])).toEqual([])
		expect(await releaseDue(DUE)).toEqual([id])
		expect(await waits(id)).toBe(false)
		expect(await releaseDue(DUE + HOUR_MS)).toEqual([])
	})

	test('comes out whole, with nothing finer than its hour', async () => {
		const teller = fakeTeller()
		const form = {
			text: '夜里 words #Home',
			topic: 'night',
			answers: ['yes', 'no'],
			language: 'zh',
		}
		const id = await told(form, teller)
		await releaseDue(DUE)
		expect(await cardsByIds([id])).toEqual([
			{
				id,
				circle: EVERYONES,
				language: 'zh',
				text: '夜里 words #Home',
				topics: ['night', 'home'],
				colour: 3,
				texture: 2,
				hour: hourOf(DUE),
				hearts: 0,
				replies: 0,
				poll: [
					{ number: 1, text: 'yes', votes: 0 },
					{ number: 2, text: 'no', votes: 0 },
				],
				photo: null,
				veil: '',
			},
		])
		const [worn] = await world.content.read
			.select()
			.from(mask)
			.where(eq(mask.secret, thingBytes(id)))
		expect(worn).toMatchObject({ number: 0 })
		expect(Buffer.from(worn?.mark ?? [])).toEqual(Buffer.from(maskMark(teller.secret, id)))
	})

	test('is found by its words and counted under its topics', async () => {
		const id = await told({ text: '独一无二的秘密', topic: 'rare_topic' })
		await releaseDue(DUE)
		const found = await searchPage('无二')
		expect(found?.cards.map((card) => card.id)).toEqual([id])
		const [row] = await world.content.read.select().from(topic).where(eq(topic.name, 'rare_topic'))
		expect(row?.secrets).toBe(1)
	})

	test('tells those who keep pages that it is out', async () => {
		const id = await told()
		const changes: Change[] = []
		const stop = onChange((change) => changes.push(change))
		await releaseDue(DUE)
		stop()
		expect(changes).toEqual([{ thread: id }, { circle: null }])
	})

	test('tells those who are reading that it came, and under which topics', async () => {
		const id = await told({ topic: 'rare_news' })
		const heard: News[] = []
		const stop = onNews((news) => heard.push(news))
		await releaseDue(DUE)
		stop()
		const topics = ['rare_news']
		expect(heard).toEqual([{ what: 'secret', id, language: 'en', topics, place: null }])
	})

	test('that was taken back does not come out, nor disturb the others of its round', async () => {
		const teller = fakeTeller()
		const back = await told({}, teller)
		const stays = await told()
		taken(await undo(teller.secret, back))
		expect(await releaseDue(DUE)).toEqual([stays])
		expect(await cardsByIds([back])).toEqual([])
	})

	test('survives a restart, and the clock of the new process decides', async () => {
		const id = await told({ when: 'tomorrow' })
		forgetQueue()
		expect(await releaseDue(DUE + 48 * HOUR_MS)).toEqual([])
		await recallWaiting()
		expect(await releaseDue(DUE + 48 * HOUR_MS)).toContain(id)
	})

	test('is queued once, however often it is recalled', async () => {
		const id = await told()
		expect(await recallWaiting()).toBeGreaterThanOrEqual(1)
		await recallWaiting()
		expect((await releaseDue(DUE + 48 * HOUR_MS)).filter((one) => one === id)).toHaveLength(1)
	})

	test('many come out in rounds', async () => {
		const ids = await Promise.all(Array.from({ length: 250 }, () => told()))
		expect(await releaseDue(DUE)).toHaveLength(200)
		expect(await releaseDue(DUE)).toHaveLength(50)
		expect((await cardsByIds(ids)).length).toBe(250)
	})
})

describe('when releasing fails', () => {
	test('a place in the feed that is taken is drawn anew', async () => {
		const first = await told()
		await releaseDue(DUE)
		const [row] = await world.content.read
			.select({ position: secret.position })
			.from(secret)
			.where(eq(secret.id, thingBytes(first)))
		const second = await told()
		vi.spyOn(positions, 'newPosition').mockReturnValueOnce(row?.position ?? 0)
		expect(await releaseDue(DUE)).toEqual([])
		expect(await releaseDue(DUE + 1000)).toEqual([second])
	})

	test.each(['full', 'other'] as const)('a store that says %s is asked again', async (reason) => {
		const id = await told()
		shareContent({ ...world.content, write: () => Promise.reject(new WriteFailure(reason)) })
		expect(await releaseDue(DUE)).toEqual([])
		shareContent(world.content)
		expect(await releaseDue(DUE + 999)).toEqual([])
		expect(await releaseDue(DUE + 1000)).toEqual([id])
	})

	test('a mistake is thrown once the others of the round are out, and nothing is lost', async () => {
		const ids = [await told(), await told()]
		const changes: Change[] = []
		const stop = onChange((change) => changes.push(change))
		const write = vi.fn(world.content.write).mockRejectedValueOnce(new Error('a mistake of ours'))
		shareContent({ ...world.content, write })
		await expect(releaseDue(DUE)).rejects.toThrow('a mistake of ours')
		stop()
		const out = changes.flatMap(({ thread }) => thread ?? [])
		expect(out).toHaveLength(1)
		expect(await releaseDue(DUE + 1000)).toEqual(ids.filter((id) => !out.includes(id)))
	})

	test('a store that cannot be read loses nobody’s place in the queue', async () => {
		const id = await told()
		const read = {
			select: () => {
				throw new Error('no store')
			},
		}
		shareContent({ ...world.content, read: read as never })
		await expect(releaseDue(DUE)).rejects.toThrow('no store')
		shareContent(world.content)
		expect(await releaseDue(DUE + 1000)).toEqual([id])
	})

	test('a row that no key opens stays, and hurts no other', async () => {
		const id = await told()
		const broken = await told()
		const rows = await world.content.read.select().from(waiting)
		const row = rows.find((one) => Buffer.from(one.id).equals(thingBytes(broken)))
		await world.content.write([
			{
				sql: 'UPDATE waiting SET body = ? WHERE id = ?',
				params: [new Uint8Array(row?.body ?? []).fill(7, 20, 30), row?.id],
				must: true,
			},
		])
		expect(await releaseDue(DUE)).toEqual([id])
		expect(await recallWaiting()).toBeGreaterThanOrEqual(1)
		expect(await waits(broken)).toBe(true)
	})
})

test('the loop releases by itself and stops when asked', async () => {
	const id = taken(await tell(fakeTeller(), fakeForm(), Date.now() - 20_000)).thing
	const failed = vi.fn()
	const stop = startReleasing(failed)
	await vi.waitFor(async () => expect(await cardsByIds([id])).toHaveLength(1), 5000)
	await stop()
	expect(failed).not.toHaveBeenCalled()
})
