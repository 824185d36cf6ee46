import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { waiting } from '@/db/content/schema'
import { vault } from '@/db/vault/schema'
import { sweep } from '@/keeper/sweeper'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { newThingId, thingBytes } from '@/lib/crypto/id'
import { refused } from '@/lib/outcome'
import { myThings } from '@/lib/vault/my-things'
import { fakeForm, fakeTeller, taken, tellOut } from './fake-teller'
import { mySecret } from './my-secret'
import { tell } from './tell-command'
import { undo } from './undo-command'

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

describe('taking back', () => {
	test('hands out what was told, so that it can be told again', async () => {
		const teller = fakeTeller()
		const form = fakeForm({ text: 'not yet', topic: 'doubt', answers: ['a', 'b'], language: 'zh' })
		const { thing } = taken(await tell(teller, form))
		expect(taken(await undo(teller.secret, thing))).toMatchObject({
			text: 'not yet',
			topics: ['doubt'],
			answers: ['a', 'b'],
			language: 'zh',
			colour: 3,
			texture: 2,
		})
		expect(await mySecret(teller.secret, thing)).toBeNull()
	})

	test('leaves neither text nor seal nor entry behind, whether or not the keeper had moved them', async () => {
		await world.emptyOutbox()
		const rows = await world.vault.read.$count(vault)
		for (const moved of [false, true]) {
			const teller = fakeTeller()
			const { thing } = taken(await tell(teller, fakeForm()))
			if (moved) await world.emptyOutbox()
			taken(await undo(teller.secret, thing))
			expect((await myThings(teller.secret)).things).toEqual([])
			await world.emptyOutbox()
			expect(await world.content.read.$count(waiting, eq(waiting.id, thingBytes(thing)))).toBe(0)
		}
		expect(await sweep(world.desk())).toMatchObject({ things: 0, orphans: 0 })
		// What stays are the tombstones of both entries.
		expect(await world.vault.read.$count(vault)).toBe(rows + 2)
	})

	test('is for its teller alone: to anybody else it is as if it were not there', async () => {
		const { thing } = taken(await tell(fakeTeller(), fakeForm()))
		expect(await undo(fakeTeller().secret, thing)).toEqual(refused('gone'))
		expect(await undo(fakeTeller().secret, newThingId())).toEqual(refused('gone'))
	})

	test('works once, also when it is asked twice at once', async () => {
		const teller = fakeTeller()
		const { thing } = taken(await tell(teller, fakeForm()))
		const outcomes = await Promise.all([undo(teller.secret, thing), undo(teller.secret, thing)])
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
		expect(outcomes).toContainEqual(refused('gone'))
	})

	test('is too late once it is out', async () => {
		const teller = fakeTeller()
		expect(await undo(teller.secret, await tellOut(teller))).toEqual(refused('gone'))
	})

	test('works with the keeper away', async () => {
		const teller = fakeTeller()
		const { thing } = taken(await tell(teller, fakeForm()))
		await world.stopKeeper()
		expect(await undo(teller.secret, thing)).toMatchObject({ ok: true })
		await world.startKeeper()
	})
})

describe('a member’s own secret', () => {
	test('is shown while it waits and when it is out, to nobody else', async () => {
		const teller = fakeTeller()
		const { thing } = taken(await tell(teller, fakeForm({ text: 'mine', answers: ['a', 'b'] })))
		const waits = await mySecret(teller.secret, thing)
		expect(waits).toMatchObject({ card: { id: thing, text: 'mine', replies: 0 } })
		expect(waits?.card.poll).toHaveLength(2)
		expect(waits?.releaseAt).toBeGreaterThan(Date.now())
		const out = await tellOut(teller, { text: 'out' })
		expect(await mySecret(teller.secret, out)).toMatchObject({
			card: { text: 'out', poll: null },
			releaseAt: null,
		})
		expect(await mySecret(fakeTeller().secret, thing)).toBeNull()
		expect(await mySecret(fakeTeller().secret, out)).toBeNull()
	})
})
