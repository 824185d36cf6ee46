import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { heart, secret } from '@/db/content/schema'
import { shareContent } from '@/db/content/store'
import { WriteFailure } from '@/db/dialect/writer'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { cardsByIds, repliesByIds } from '@/lib/card/card-queries'
import { newThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { type Change, onChange } from '@/lib/kept/changes'
import { done, refused } from '@/lib/outcome'
import { fakeForm, fakeTeller, replyOut, taken, tellOut } from '@/lib/telling/fake-teller'
import { tell } from '@/lib/telling/tell-command'
import { type Press, pressHeart } from './heart-command'

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
})

afterAll(() => world.remove())

afterEach(() => {
	shareContent(world.content)
})

async function heartsOf(thing: ThingId): Promise<{ counted: number; rows: number }> {
	const [card] = await cardsByIds([thing])
	const [reply] = await repliesByIds([thing])
	const rows = await world.content.read.$count(heart, eq(heart.thing, thingBytes(thing)))
	return { counted: card?.hearts ?? reply?.hearts ?? -1, rows }
}

const press = (thing: ThingId, how: Press, who = fakeTeller()) =>
	pressHeart(who.secret, { thing, press: how })

describe.each(['secret', 'reply'] as const)('a heart for a %s', (kind) => {
	async function thingOf(teller = fakeTeller()): Promise<ThingId> {
		if (kind === 'secret') return tellOut(teller)
		return replyOut(teller, await tellOut(fakeTeller()), 'a reply')
	}

	test('is given and taken back', async () => {
		const [thing, who] = [await thingOf(), fakeTeller()]
		expect(await press(thing, 'turn', who)).toEqual(done({ given: true }))
		expect(await press(thing, 'give')).toEqual(done({ given: true }))
		expect(await heartsOf(thing)).toEqual({ counted: 2, rows: 2 })
		expect(await press(thing, 'turn', who)).toEqual(done({ given: false }))
		expect(await heartsOf(thing)).toEqual({ counted: 1, rows: 1 })
	})

	test('counts once, however often and however much at once it is given or taken', async () => {
		const [thing, who] = [await thingOf(), fakeTeller()]
		for (const [how, count] of [
			['give', 1],
			['take', 0],
		] as const) {
			const tries = Array.from({ length: 40 }, () => press(thing, how, who))
			const given = done({ given: count === 1 })
			for (const outcome of await Promise.all(tries)) expect(outcome).toEqual(given)
			expect(await heartsOf(thing)).toEqual({ counted: count, rows: count })
		}
	})

	test('is not for one’s own', async () => {
		const who = fakeTeller()
		const thing = await thingOf(who)
		for (const how of ['give', 'take', 'turn'] as const) {
			expect(await press(thing, how, who)).toEqual(refused('ownThing'))
		}
		expect(await heartsOf(thing)).toEqual({ counted: 0, rows: 0 })
	})

	test('shows to those who keep pages', async () => {
		const thing = await thingOf()
		const changes: Change[] = []
		const stop = onChange((change) => changes.push(change))
		await press(thing, 'give')
		stop()
		expect(changes).toMatchObject([{ circle: null }])
	})
})

test('the teller may give a heart to a reply under their secret', async () => {
	const teller = fakeTeller()
	const thread = await tellOut(teller)
	const reply = await replyOut(fakeTeller(), thread, 'dear')
	expect(await press(reply, 'give', teller)).toEqual(done({ given: true }))
})

test('hearts warm a secret, and taking them back cools it to what it was', async () => {
	const [thread, who] = [await tellOut(fakeTeller()), fakeTeller()]
	const warmth = async () => {
		const [row] = await world.content.read
			.select()
			.from(secret)
			.where(eq(secret.id, thingBytes(thread)))
		return row?.warmth ?? 0
	}
	const before = await warmth()
	await press(thread, 'give', who)
	// 1000 · log2(1 + 1): see db/content/warmth.ts.
	expect((await warmth()) - before).toBe(1000)
	await press(thread, 'take', who)
	expect(await warmth()).toBe(before)
})

describe('is refused', () => {
	test('for what is not there, or not out yet', async () => {
		const { thing } = taken(await tell(fakeTeller(), fakeForm({ when: 'tomorrow' })))
		for (const one of [newThingId(), thing]) {
			expect(await press(one, 'give')).toEqual(refused('gone'))
			expect(await press(one, 'turn')).toEqual(refused('gone'))
		}
	})

	test.each([[{ thing: 'x' }], [{ thing: '' }], [{ thing: newThingId(), press: 'smash' }]])(
		'when no form of ours sent it: %j',
		async (input) => {
			expect(await pressHeart(fakeTeller().secret, input)).toEqual(refused('badInput'))
		},
	)

	test('when the store does not take it', async () => {
		const thread = await tellOut(fakeTeller())
		shareContent({ ...world.content, write: () => Promise.reject(new WriteFailure('full')) })
		expect(await press(thread, 'give')).toEqual(refused('cannotKeep'))
	})
})
