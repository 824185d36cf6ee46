import { readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { ticket, waiting } from '@/db/content/schema'
import { shareContent } from '@/db/content/store'
import { WriteFailure } from '@/db/dialect/writer'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { config } from '@/lib/config/config'
import { thingBytes } from '@/lib/crypto/id'
import { refused } from '@/lib/outcome'
import { myThings } from '@/lib/vault/my-things'
import { fakeForm, fakeTeller, taken } from './fake-teller'
import { tell } from './tell-command'
import { waitingSecret } from './undo-command'

/** RELIABILITY.md row 4 says 10,000: `RETRIES=10000` for the long run. */
const RETRIES = Number(process.env.RETRIES ?? 1000)
const UNDO_MS = 10_000

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

afterEach(() => {
	shareContent(world.content)
})

const told = async () => ({
	waiting: await world.content.read.$count(waiting),
	tickets: await world.content.read.$count(ticket),
})

describe('a told secret', () => {
	test('waits sealed, with its ticket, and is the first of the teller’s things', async () => {
		const before = await told()
		const teller = fakeTeller()
		const { thing, next } = taken(await tell(teller, fakeForm({ text: 'sealed words' })))
		expect(next).toBe(1)
		expect(await told()).toEqual({ waiting: before.waiting + 1, tickets: before.tickets + 1 })
		expect((await myThings(teller.secret)).things).toMatchObject([{ kind: 'secret', thing }])
		const files = ['content.db', 'content.db-wal'].map((name) => path.join(config().data, name))
		for (const file of files) expect(readFileSync(file).includes('sealed words')).toBe(false)
	})

	test('is kept just as it was shown, for its teller alone', async () => {
		const teller = fakeTeller()
		const form = fakeForm({ text: 'a\u200B b ❤️', topic: 'Night', answers: ['yes', 'no'] })
		const { thing } = taken(await tell(teller, form))
		expect(await waitingSecret(teller.secret, thing)).toMatchObject({
			text: 'a b ❤️',
			topics: ['night'],
			answers: ['yes', 'no'],
			colour: 3,
			texture: 2,
		})
		expect(await waitingSecret(fakeTeller().secret, thing)).toBeNull()
	})

	test('has a body whose length says little', async () => {
		const lengths = new Set<number>()
		for (const text of ['a', 'a'.repeat(80)]) {
			const { thing } = taken(await tell(fakeTeller(), fakeForm({ text })))
			const rows = await world.content.read.select().from(waiting)
			const row = rows.find(({ id }) => Buffer.from(id).equals(thingBytes(thing)))
			lengths.add(row?.body.length ?? 0)
		}
		expect(lengths).toEqual(new Set([512 + 28]))
	})

	test('comes out when it was chosen to, and not while it can be taken back', async () => {
		const now = 1_800_000_000_000
		const teller = fakeTeller()
		const { thing } = taken(await tell(teller, fakeForm({ when: 'now' }), now))
		const { releaseAt } = (await waitingSecret(teller.secret, thing)) ?? {}
		expect(releaseAt).toBe(now + UNDO_MS)
	})
})

describe('the same ticket', () => {
	test(`sent ${RETRIES} times tells once`, async () => {
		const before = await told()
		const teller = fakeTeller()
		const form = fakeForm()
		const things = new Set<string>()
		for (let sent = 0; sent < RETRIES; sent += 100) {
			const tries = Array.from({ length: Math.min(100, RETRIES - sent) }, () => tell(teller, form))
			for (const outcome of await Promise.all(tries)) things.add(taken(outcome).thing)
		}
		expect(things.size).toBe(1)
		expect(await told()).toEqual({ waiting: before.waiting + 1, tickets: before.tickets + 1 })
		expect((await myThings(teller.secret)).things).toHaveLength(1)
	}, 120_000)

	test('of another member is another secret', async () => {
		const form = fakeForm()
		const first = taken(await tell(fakeTeller(), form))
		const second = taken(await tell(fakeTeller(), form))
		expect(second.thing).not.toBe(first.thing)
	})
})

test('six secrets of one member at once all find their place', async () => {
	const teller = fakeTeller()
	const outcomes = await Promise.all(Array.from({ length: 6 }, () => tell(teller, fakeForm())))
	const things = outcomes.map((outcome) => taken(outcome).thing).sort()
	expect((await myThings(teller.secret)).things.map(({ thing }) => thing).sort()).toEqual(things)
})

test('with the keeper down it is told all the same, and found when the keeper is back', async () => {
	const teller = fakeTeller()
	const first = taken(await tell(teller, fakeForm()))
	await world.stopKeeper()
	const again = { ...teller, nextHint: first.next }
	const second = taken(await tell(again, fakeForm()))
	const third = taken(await tell(again, fakeForm()))
	await world.startKeeper()
	await world.emptyOutbox()
	const { things } = await myThings(teller.secret)
	expect(things.map(({ thing }) => thing)).toEqual([first.thing, second.thing, third.thing])
})

describe('what cannot be kept', () => {
	test.each(['full', 'other'] as const)('is refused when the store says %s', async (reason) => {
		const write = () => Promise.reject(new WriteFailure(reason))
		shareContent({ ...world.content, write })
		expect(await tell(fakeTeller(), fakeForm())).toEqual(refused('cannotKeep'))
	})

	test('an error that is no refusal is not swallowed', async () => {
		const write = () => Promise.reject(new Error('a mistake of ours'))
		shareContent({ ...world.content, write })
		await expect(tell(fakeTeller(), fakeForm())).rejects.toThrow('a mistake of ours')
	})

	test('is refused while the sealing keys are missing, and taken again once they are back', async () => {
		const file = path.join(config().keys, 'web.json')
		renameSync(file, `${file}.away`)
		await vi.waitFor(async () =>
			expect(await tell(fakeTeller(), fakeForm())).toEqual(refused('cannotTake')),
		)
		const before = await told()
		renameSync(`${file}.away`, file)
		await vi.waitFor(async () =>
			expect(await tell(fakeTeller(), fakeForm())).toMatchObject({ ok: true }),
		)
		expect(await told()).toEqual({ waiting: before.waiting + 1, tickets: before.tickets + 1 })
	})

	test('a form that does not fit leaves nothing behind', async () => {
		const before = await told()
		expect(await tell(fakeTeller(), fakeForm({ text: ' ' }))).toEqual(refused('empty'))
		expect(await told()).toEqual(before)
	})
})
