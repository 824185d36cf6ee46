import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { reply, secret, ticket } from '@/db/content/schema'
import { shareContent } from '@/db/content/store'
import { WriteFailure } from '@/db/dialect/writer'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { EVERYONES } from '@/lib/circle/circle'
import { newThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { onChange } from '@/lib/kept/changes'
import { refused } from '@/lib/outcome'
import { thread as readThread } from '@/lib/thread/thread-queries'
import { HOUR_MS, hourOf } from '@/lib/time/hours'
import { myThings } from '@/lib/vault/my-things'
import { fakeForm, fakeTeller, replyOut, taken, tellOut } from './fake-teller'
import { replyTo } from './reply-command'
import { tell } from './tell-command'

const NOW = 1_800_000_000_000

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

afterEach(() => {
	shareContent(world.content)
})

async function repliesOf(thread: ThingId) {
	return (await readThread(thread))?.replies ?? []
}

describe('a reply', () => {
	test('stands in the thread and among its teller’s things, with nothing finer than its hour', async () => {
		const thread = await tellOut(fakeTeller(), {}, NOW)
		const teller = fakeTeller()
		const outcome = await replyTo(teller, { secret: thread, text: ' me\u200B too ' }, NOW + 1)
		const { thing, ...place } = taken(outcome)
		expect(place).toEqual({ thread, circle: EVERYONES, number: 1, next: 1 })
		expect(await repliesOf(thread)).toEqual([
			{
				id: thing,
				number: 1,
				mask: 1,
				hour: hourOf(NOW),
				text: 'me too',
				veil: '',
				withheld: false,
				hearts: 0,
			},
		])
		expect((await myThings(teller.secret)).things).toMatchObject([{ kind: 'reply', thing }])
	})

	test('is counted, warms its secret, and tells those who keep pages', async () => {
		const thread = await tellOut(fakeTeller())
		const warmth = async () =>
			(
				await world.content.read
					.select()
					.from(secret)
					.where(eq(secret.id, thingBytes(thread)))
			)[0]
		const before = await warmth()
		const changes: unknown[] = []
		const stop = onChange((change) => changes.push(change))
		await replyOut(fakeTeller(), thread, 'warm')
		stop()
		expect(changes).toEqual([{ thread, circle: null }])
		const after = await warmth()
		expect(after?.replies).toBe(1)
		// 1000 · log2(1 + 2 · 1): see db/content/warmth.ts.
		expect((after?.warmth ?? 0) - (before?.warmth ?? 0)).toBe(1585)
	})
})

describe('masks', () => {
	test('number the members of a thread as they come; the teller is 0', async () => {
		const [told, a, b] = [fakeTeller(), fakeTeller(), fakeTeller()]
		const thread = await tellOut(told)
		for (const [at, who] of [a, b, told, a, told, b].entries()) {
			await replyOut({ ...who, nextHint: 9 }, thread, `reply ${at}`)
		}
		expect((await repliesOf(thread)).map(({ mask }) => mask)).toEqual([1, 2, 0, 1, 0, 2])
	})

	test('never collide and never change, whoever replies at once', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 }),
				async (who) => {
					const members = Array.from({ length: 6 }, fakeTeller)
					const thread = await tellOut(members[0] ?? fakeTeller())
					const told = await Promise.all(
						who.map((one, at) => replyOut(members[one] ?? fakeTeller(), thread, `${at}`)),
					)
					const replies = new Map((await repliesOf(thread)).map((one) => [one.id, one]))
					const masks = told.map((id) => replies.get(id)?.mask)
					const worn = new Map(who.map((one, at) => [one, masks[at]]))
					expect(masks).toEqual(who.map((one) => worn.get(one)))
					expect(new Set(worn.values()).size).toBe(worn.size)
					if (worn.has(0)) expect(worn.get(0)).toBe(0)
					expect([...replies.values()].map(({ number }) => number)).toEqual(
						who.map((_, at) => at + 1),
					)
				},
			),
			{ numRuns: 15 },
		)
	}, 30_000)
})

describe('the same words again', () => {
	test('by the same member in the same hour are the same reply, also at once', async () => {
		const thread = await tellOut(fakeTeller())
		const teller = fakeTeller()
		const say = () => replyTo(teller, { secret: thread, text: 'once' }, NOW)
		const outcomes = await Promise.all(Array.from({ length: 30 }, say))
		outcomes.push(await say())
		expect(new Set(outcomes.map((outcome) => taken(outcome).thing)).size).toBe(1)
		expect(new Set(outcomes.map((outcome) => taken(outcome).number))).toEqual(new Set([1]))
		expect(await repliesOf(thread)).toHaveLength(1)
		expect((await myThings(teller.secret)).things).toHaveLength(1)
	})

	test('by another member, an hour later or elsewhere are another reply', async () => {
		const [thread, other] = [await tellOut(fakeTeller()), await tellOut(fakeTeller())]
		const teller = fakeTeller()
		await replyOut(teller, thread, 'again', NOW)
		await replyOut(teller, thread, 'again', NOW + HOUR_MS)
		await replyOut(fakeTeller(), thread, 'again', NOW)
		await replyOut(teller, other, 'again', NOW)
		expect(await repliesOf(thread)).toHaveLength(3)
		expect(await repliesOf(other)).toHaveLength(1)
	})
})

describe('is refused', () => {
	test('under a secret that is not there, or not out yet', async () => {
		const teller = fakeTeller()
		const { thing } = taken(await tell(teller, fakeForm({ when: 'tomorrow' })))
		for (const thread of [newThingId(), thing]) {
			expect(await replyTo(teller, { secret: thread, text: 'hello' })).toEqual(refused('gone'))
		}
		expect(await world.content.read.$count(reply, eq(reply.text, 'hello'))).toBe(0)
	})

	test.each([
		['nothing', '', 'empty'],
		['what nobody sees', '\u200B \u{E0041}', 'empty'],
		['too much', '密'.repeat(501), 'tooLong'],
	] as const)('with %s', async (_, text, refusal) => {
		const thread = await tellOut(fakeTeller())
		expect(await replyTo(fakeTeller(), { secret: thread, text })).toEqual(refused(refusal))
	})

	test.each([
		[{}],
		[null],
		[{ secret: 'x', text: 'y' }],
		[{ secret: `${'A'.repeat(21)}B`, text: 'y' }],
		[{ secret: 7, text: 'y' }],
		[{ secret: newThingId(), text: 7 }],
	])('when no form of ours sent it: %j', async (input) => {
		expect(await replyTo(fakeTeller(), input)).toEqual(refused('badInput'))
	})

	test('when the store does not take it; nothing of it stays', async () => {
		const thread = await tellOut(fakeTeller())
		const tickets = await world.content.read.$count(ticket)
		shareContent({ ...world.content, write: () => Promise.reject(new WriteFailure('full')) })
		const outcome = await replyTo(fakeTeller(), { secret: thread, text: 'full' })
		expect(outcome).toEqual(refused('cannotKeep'))
		expect(await repliesOf(thread)).toEqual([])
		expect(await world.content.read.$count(ticket)).toBe(tickets)
	})
})

test('with the keeper down replies are taken', async () => {
	const thread = await tellOut(fakeTeller())
	await world.stopKeeper()
	expect(await replyTo(fakeTeller(), { secret: thread, text: 'still' })).toMatchObject({ ok: true })
	await world.startKeeper()
})
