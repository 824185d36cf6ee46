import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { waiting } from '@/db/content/schema'
import { statement } from '@/db/dialect/statement'
import { moveOutbox } from '@/keeper/mover'
import { sweep } from '@/keeper/sweeper'
import { kill, TemporaryProcesses } from '@/keeper/temporary-processes'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { config } from '@/lib/config/config'
import { decrypt } from '@/lib/crypto/gcm'
import { newThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { readKeeperKeys } from '@/lib/keys/keeper-keys'
import { newKey } from '@/lib/keys/new-key'
import { Ring } from '@/lib/keys/ring'
import { readWebKeys, webKeys } from '@/lib/keys/web-keys'
import { MemberSecret } from '@/lib/mark/member-marks'
import { myThings, reverseErrand } from '@/lib/vault/my-things'
import { errandStatement } from '@/lib/vault/outbox'
import { sealTeller } from '@/lib/vault/seal'
import { outlivedDropped, ROTATED, type Rotated, rotate } from './rotate'

let world: TemporaryWorld
let processes: TemporaryProcesses
let crowd: { member: MemberSecret; things: ThingId[] }[]

beforeAll(async () => {
	world = await TemporaryWorld.create()
	processes = await TemporaryProcesses.bundle()
	crowd = Array.from({ length: 20 }, () => ({ member: MemberSecret.random(), things: [] }))
})

afterAll(async () => {
	processes.remove()
	await world.remove()
})

const keepWaiting = statement<{ id: Uint8Array; body: Uint8Array }>((slot) =>
	world.content.read.insert(waiting).values({ id: slot('id'), body: slot('body') }),
)

/** Every member of the crowd tells `each` secrets more. */
async function tellAll(each: number): Promise<void> {
	for (const { member, things } of crowd) {
		const told = Array.from({ length: each }, () => newThingId())
		const statements = told.flatMap((thing, at) => {
			const id = thingBytes(thing)
			const entry = reverseErrand(member, things.length + at, 'secret', thing)
			return [
				keepWaiting({ id, body: webKeys().waiting.encrypt(new Uint8Array(512), id) }),
				errandStatement(sealTeller(member, thing)),
				errandStatement(entry),
			]
		})
		await world.content.write(statements)
		things.push(...told)
	}
}

/** Every list whole, every seal there and open, every waiting secret open. */
async function expectWhole(): Promise<void> {
	for (const { member, things } of crowd) {
		const mine = await myThings(member)
		expect(mine.things.map(({ thing }) => thing)).toEqual(things)
	}
	const count = crowd.reduce((sum, { things }) => sum + things.length, 0)
	expect(await sweep(world.desk())).toEqual({
		things: count,
		withoutSeal: 0,
		orphans: 0,
		damaged: 0,
	})
	const { current } = readWebKeys(config().keys).waiting
	const bodies = await world.content.read.select().from(waiting)
	expect(bodies.filter(({ id, body }) => !decrypt(current.reveal(), body, id))).toEqual([])
}

/** The text of both key files. */
function fileTexts(): string {
	const { keys } = config()
	return ['web.json', 'keeper.json']
		.map((name) => readFileSync(path.join(keys, name), 'utf8'))
		.join('\n')
}

/** Every key of both files, by purpose. */
function allKeys(): Map<string, string[]> {
	const { keys } = config()
	const rings = [...Object.entries(readWebKeys(keys)), ...Object.entries(readKeeperKeys(keys))]
	return new Map(
		rings.map(([purpose, ring]) => [
			purpose,
			ring.all.map((key) => Buffer.from(key.reveal()).toString('base64url')),
		]),
	)
}

const LEAVES_BEHIND: readonly string[] = ['session', 'cookie', 'proof', 'account']

test.each(ROTATED)('rotating %s beside a running keeper loses nothing', async (purpose) => {
	await world.startKeeper()
	await tellAll(3)
	const before = allKeys()
	expect(await rotate(purpose)).toMatch(/old key/)
	await tellAll(2)
	await moveOutbox(world.desk())
	await expectWhole()
	await world.stopKeeper()
	const [old] = before.get(purpose) ?? []
	const after = allKeys().get(purpose) ?? []
	expect(after[0]).not.toBe(old)
	expect(after.length).toBe(LEAVES_BEHIND.includes(purpose) ? 2 : 1)
	expect(fileTexts().includes(old ?? '?')).toBe(LEAVES_BEHIND.includes(purpose))
	const { label, outbox, keeperPublicKey } = readWebKeys(config().keys)
	const keeper = readKeeperKeys(config().keys)
	expect(label.equals(keeper.label) && outbox.equals(keeper.outbox)).toBe(true)
	expect(keeperPublicKey?.all).toHaveLength(1)
})

test('an old key leaves when its successor is older than what it opens', () => {
	const day = (date: string) => Date.parse(date)
	const [a, b, c] = ['2026-03-01', '2026-02-01', '2026-01-01'].map((date) => newKey(day(date)))
	if (!a || !b || !c) throw new Error('three keys')
	const ring = new Ring([a, b, c])
	expect(outlivedDropped(ring, 31, day('2026-03-04')).all).toEqual([a, b, c])
	expect(outlivedDropped(ring, 31, day('2026-03-05')).all).toEqual([a, b])
	expect(outlivedDropped(ring, 31, day('2026-04-02')).all).toEqual([a])
	expect(outlivedDropped(ring, 'never', day('2030-01-01'))).toBe(ring)
})

test('rotations that are killed again and again, keeper and command alike, end whole', async () => {
	await world.stopKeeper()
	await tellAll(40)
	const before = allKeys()
	const rotated: Rotated[] = [
		'label',
		'envelope',
		'keeper',
		'outbox',
		'waiting',
		'label',
		'envelope',
	]
	for (const purpose of rotated) {
		const keeper = await processes.keeper()
		const command = processes.spawn('keys', 'rotate', purpose)
		await setTimeout(300 + Math.random() * 1_500)
		await tellAll(1)
		await Promise.all([kill(command), kill(keeper)])
	}
	const keeper = await processes.keeper()
	const finished = await processes.finish(processes.spawn('keys', 'rotate', 'all'))
	expect(finished).toMatchObject({ code: 0 })
	await expectWhole()
	await kill(keeper, 'SIGTERM')
	expect(keeper.exitCode).toBe(0)
	await moveOutbox(world.desk())
	for (const purpose of ['label', 'outbox', 'keeper', 'envelope', 'waiting', 'keeperPublicKey']) {
		expect(allKeys().get(purpose)).toHaveLength(1)
		for (const old of before.get(purpose) ?? []) expect(fileTexts()).not.toContain(old)
	}
}, 300_000)

afterEach(() => world.stopKeeper())
