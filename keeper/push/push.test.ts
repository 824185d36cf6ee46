import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { job, vault } from '@/db/vault/schema'
import { config } from '@/lib/config/config'
import { newThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { newKey } from '@/lib/keys/new-key'
import { Ring } from '@/lib/keys/ring'
import { MemberSecret, maskMark } from '@/lib/mark/member-marks'
import { LabelMap } from '@/lib/vault/label-map'
import { errandStatement } from '@/lib/vault/outbox'
import { hushErrand, stirErrand } from '@/lib/vault/stir'
import type { Ask } from '@/lib/vault/verbs'
import type { Desk } from '../desk'
import { Log } from '../log'
import { moveOutbox } from '../mover'
import { beginRotation, finishRotation, redo } from '../rotation'
import { shred } from '../shredder'
import { TemporaryWorld } from '../temporary-world'
import type { Changes } from '../vault-rows'
import { Announcer } from './announcer'
import { findDevice } from './devices'
import { FakePushService } from './fake-push-service'
import { jobsKept } from './job-table'
import { listenersOf } from './listeners'
import { pushAnswers } from './push-answers'
import { deviceOf } from './subscription'

const MINUTE_MS = 60_000
const JITTER_MS = 10 * MINUTE_MS
const NOW = 1_800_000_000_000

let world: TemporaryWorld
let service: FakePushService
let desk: Desk
const [me, other] = [MemberSecret.random(), MemberSecret.random()]

beforeAll(async () => {
	world = await TemporaryWorld.create()
	service = await FakePushService.start()
})

beforeEach(async () => {
	desk = world.desk()
	service.answer = null
	service.arrived.length = 0
	service.held.clear()
})

afterEach(async () => {
	const none: Changes = new LabelMap()
	for (const { k } of await jobsKept(desk)) none.set(k, null)
	await desk.jobs.write(none)
})

afterAll(async () => {
	await service.stop()
	await world.remove()
})

const lines: string[] = []
const announcer = (jitterMs = 0) =>
	new Announcer(desk, { ...config().push, jitterMs }, new Log((line) => lines.push(line)))

function subscription(path: string, threads: readonly ThingId[], who = me): Ask<'listen'> {
	return {
		endpoint: `${service.origin}${path}`,
		p256dh: service.p256dh,
		auth: service.auth,
		language: 'en',
		threads: threads.map((thread) => ({
			thread: thingBytes(thread),
			mark: maskMark(who, thread),
		})),
	}
}

/** A browser subscribes for the server's key, and its page has it listen. */
async function listen(path: string, threads: readonly ThingId[], who = me): Promise<void> {
	service.subscribe(path, (await pushAnswers(desk).pushKey()).key)
	await pushAnswers(desk).listen(subscription(path, threads, who))
}

/** Somebody says something in the thread, as far as the keeper hears of it. */
async function stir(thread: ThingId, who = other): Promise<void> {
	await desk.content.write([errandStatement(stirErrand(who, thread))])
	await moveOutbox(desk)
}

const paths = () => service.arrived.map(({ path }) => path).sort()

describe('a push', () => {
	test('says the same whatever stirred, signed, and readable to the browser alone', async () => {
		const [one, two] = [newThingId(), newThingId()]
		await listen('/one', [one])
		await listen('/two', [two])
		await pushAnswers(desk).listen({ ...subscription('/two', [two]), language: 'zh' })
		await stir(one)
		await stir(two)
		await announcer().round(NOW)
		const [first, second] = service.arrived
		const texts = service.arrived.map(({ message }) => JSON.stringify(message)).sort()
		expect(texts[0]).toContain('"title":"Something stirred"')
		expect(texts[1]).toContain('"title":"有动静"')
		// Under another name the app must not be given away by it.
		expect(texts.join()).not.toMatch(/treehole|树洞/i)
		expect(texts.join()).not.toMatch(new RegExp(`${one}|${two}`))
		expect(first?.length).toBe(second?.length)
		for (const { word, headers, status } of service.arrived) {
			expect(status).toBe(201)
			expect(word?.aud).toBe(service.origin)
			expect(word?.sub).toBe('mailto:nobody@localhost')
			expect(headers['content-encoding']).toBe('aes128gcm')
			expect(headers['content-type']).toBe('application/notification+json')
			expect(headers.topic).toBe('stirred')
			expect(Number(headers.ttl)).toBe(86_400)
		}
	})

	test('goes to who listens and not to who spoke, once a device', async () => {
		const thread = newThingId()
		await listen('/teller', [thread])
		await listen('/replier', [thread], other)
		await stir(thread)
		await stir(thread)
		await announcer().round(NOW)
		expect(paths()).toEqual(['/teller'])
		await announcer().round(NOW + MINUTE_MS)
		expect(paths()).toEqual(['/teller'])
	})

	test('waits a random while, and what stirs meanwhile adds none', async () => {
		const threads = Array.from({ length: 20 }, newThingId)
		for (const [at, thread] of threads.entries()) await listen(`/device-${at}`, [thread])
		for (const thread of threads) await stir(thread)
		const waiting = announcer(JITTER_MS)
		await waiting.round(NOW)
		expect(service.arrived.length).toBeLessThan(10)
		for (const thread of threads) await stir(thread)
		const counts: number[] = []
		for (let minute = 1; minute <= 11; minute++) {
			await waiting.round(NOW + minute * MINUTE_MS)
			counts.push(service.arrived.length)
		}
		expect(counts.at(-1)).toBe(20)
		expect(new Set(counts).size).toBeGreaterThan(3)
		// The order of the answers is not that of the stirring.
		const order = service.arrived.map(({ path }) => Number(path.split('-')[1]))
		expect(order).not.toEqual([...order].sort((a, b) => a - b))
	}, 30_000)

	test.each([404, 410])('answered %d ends the device in all its threads', async (status) => {
		const threads = [newThingId(), newThingId()]
		await listen(`/gone-${status}`, threads)
		service.answer = { status }
		for (const thread of threads) await stir(thread)
		await announcer().round(NOW)
		expect(service.arrived).toHaveLength(1)
		service.answer = null
		for (const thread of threads) await stir(thread)
		await announcer().round(NOW)
		expect(service.arrived).toHaveLength(1)
		expect(await listenersOf(desk, threads[0] as ThingId)).toEqual([])
	})

	test.each([
		[500, undefined, MINUTE_MS],
		[429, { 'retry-after': '600' }, 10 * MINUTE_MS],
	])('answered %d is tried again, later', async (status, headers, pause) => {
		const thread = newThingId()
		await listen(`/later-${status}`, [thread])
		service.answer = { status, ...(headers && { headers }) }
		await stir(thread)
		await announcer().round(NOW)
		await announcer().round(NOW + pause - 1)
		expect(service.arrived).toHaveLength(1)
		service.answer = null
		await announcer().round(NOW + 2 * pause)
		expect(service.arrived).toHaveLength(2)
		expect(await desk.vault.read.$count(job)).toBe(0)
	})

	test('that never goes well is given up after eight tries', async () => {
		const thread = newThingId()
		await listen('/never', [thread])
		service.answer = { status: 503 }
		await stir(thread)
		for (let hour = 0; hour < 24; hour++) await announcer().round(NOW + hour * 60 * MINUTE_MS)
		expect(service.arrived).toHaveLength(8)
		expect(await desk.vault.read.$count(job)).toBe(0)
	})

	test('that a browser has not fetched yet is replaced by the next', async () => {
		const thread = newThingId()
		await listen('/asleep', [thread])
		for (const minute of [0, 1]) {
			await stir(thread)
			await announcer().round(NOW + minute * MINUTE_MS)
		}
		expect(paths()).toEqual(['/asleep', '/asleep'])
		expect(service.held.get('/asleep')?.size).toBe(1)
	})

	test('is not taken once the server’s key is another, until the browser subscribes for that', async () => {
		const thread = newThingId()
		await listen('/bound', [thread])
		const { vapid } = desk.keys.rings()
		desk.keys.replace('vapid', new Ring([newKey()]))
		await stir(thread)
		await announcer().round(NOW)
		expect(service.arrived).toMatchObject([{ path: '/bound', status: 403 }])
		expect(await findDevice(desk, deviceOf(`${service.origin}/bound`))).toBeNull()
		await stir(thread)
		await announcer().round(NOW)
		expect(service.arrived).toHaveLength(1)
		await listen('/bound', [thread])
		await stir(thread)
		await announcer().round(NOW)
		expect(service.arrived.at(-1)).toMatchObject({ path: '/bound', status: 201 })
		desk.keys.replace('vapid', vapid)
	})

	test.each([
		['of a subscription that is over', 404, async () => service.unsubscribe('/strict')],
		['with another server’s word', 403, async () => service.subscribe('/strict', service.p256dh)],
	] as const)('%s is answered %d by a real service', async (_, status, change) => {
		const thread = newThingId()
		await listen('/strict', [thread])
		await change()
		await stir(thread)
		await announcer().round(NOW)
		expect(service.arrived).toMatchObject([{ status }])
		expect(await findDevice(desk, deviceOf(`${service.origin}/strict`))).toBeNull()
	})

	test('refused for the server’s word ends the device, and the log names nobody', async () => {
		const thread = newThingId()
		await listen('/refused', [thread])
		service.answer = { status: 403 }
		await stir(thread)
		await announcer().round(NOW)
		await stir(thread)
		await announcer().round(NOW)
		expect(service.arrived).toHaveLength(1)
		expect(lines.join('\n')).toContain('a push service refused a push')
		expect(lines.join('\n')).not.toMatch(/127\.0\.0\.1|refused\/|\/refused/)
	})

	test('a service that cannot be reached is tried later, and holds up no other', async () => {
		const thread = newThingId()
		await listen('/reachable', [thread])
		await pushAnswers(desk).listen({
			...subscription('/', [thread]),
			endpoint: 'http://127.0.0.1:9/closed',
		})
		await stir(thread)
		await announcer().round(NOW)
		expect(paths()).toEqual(['/reachable'])
		expect(await desk.vault.read.$count(job)).toBe(1)
	})
})

describe('who listens', () => {
	test('is one row a thread and the same rows a device, none of them unlike the others', async () => {
		const before = await world.vault.read.$count(vault)
		const threads = [newThingId(), newThingId(), newThingId()]
		await listen('/rows', threads)
		await listen('/rows', threads)
		expect((await world.vault.read.$count(vault)) - before).toBe(12 + 3)
		const rows = await world.vault.read.select().from(vault)
		expect(new Set(rows.map(({ k, b }) => `${k.length}/${b.length}`))).toEqual(new Set(['16/144']))
		const bytes = Buffer.concat(rows.map(({ b }) => b)).toString('latin1')
		expect(bytes).not.toContain('/rows')
	})

	test('stops at once when its member unlinks the thread; others go on', async () => {
		const thread = newThingId()
		await listen('/mine', [thread])
		await listen('/theirs', [thread], other)
		await desk.content.write([errandStatement(hushErrand(thread, me))])
		await moveOutbox(desk)
		await announcer().round(NOW)
		expect(await listenersOf(desk, thread)).toHaveLength(1)
		await stir(thread, MemberSecret.random())
		await announcer().round(NOW)
		expect(paths()).toEqual(['/theirs'])
	})

	test('is nobody once the thread is gone', async () => {
		const thread = newThingId()
		await listen('/a', [thread])
		await listen('/b', [thread], other)
		await desk.content.write([errandStatement(hushErrand(thread))])
		await moveOutbox(desk)
		await announcer().round(NOW)
		expect(await listenersOf(desk, thread)).toEqual([])
	})

	test('is forgotten when the device says so', async () => {
		const thread = newThingId()
		await listen('/signed-out', [thread])
		await pushAnswers(desk).deafen({ endpoint: `${service.origin}/signed-out` })
		await stir(thread)
		await announcer().round(NOW)
		expect(service.arrived).toEqual([])
	})

	test('is found again after shredding and after every rotation', async () => {
		const thread = newThingId()
		await listen('/rotated', [thread])
		await shred(desk, NOW)
		for (const purpose of ['label', 'keeper', 'envelope'] as const) {
			beginRotation(desk, purpose)
			await redo(desk, purpose)
			await finishRotation(desk, purpose)
		}
		await stir(thread)
		await shred(desk, NOW + 86_400_000)
		await announcer().round(NOW)
		expect(paths()).toEqual(['/rotated'])
	})
})

test('a batch that is moved twice, as after a kill, is heard once', async () => {
	const thread = newThingId()
	await listen('/twice', [thread])
	const errand = stirErrand(other, thread)
	for (const _ of [1, 2]) {
		await desk.content.write([errandStatement(errand)])
		await moveOutbox(desk)
	}
	await announcer().round(NOW)
	await announcer().round(NOW + MINUTE_MS)
	expect(paths()).toEqual(['/twice'])
})
