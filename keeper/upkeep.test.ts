import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { outbox, waiting } from '@/db/content/schema'
import { statement } from '@/db/dialect/statement'
import { vault } from '@/db/vault/schema'
import { config } from '@/lib/config/config'
import { newThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { KeeperKeys, readKeeperKeys } from '@/lib/keys/keeper-keys'
import { newKey } from '@/lib/keys/new-key'
import { Ring } from '@/lib/keys/ring'
import { readWebKeys } from '@/lib/keys/web-keys'
import { MemberSecret } from '@/lib/mark/member-marks'
import { FITTING, prints } from '@/lib/vault/fingerprints'
import { LabelMap } from '@/lib/vault/label-map'
import { reverseErrand } from '@/lib/vault/my-things'
import { errandStatement } from '@/lib/vault/outbox'
import { directionOf } from '@/lib/vault/record'
import { sealTeller } from '@/lib/vault/seal'
import { deskOf } from './desk'
import { checkKeeperFits } from './fit'
import { moveOutbox } from './mover'
import { renewBackupKey, shred, shreddingIsDue } from './shredder'
import { sweep } from './sweeper'
import { TemporaryWorld } from './temporary-world'
import type { Changes, Row, VaultRows } from './vault-rows'
import { misfitsOf } from './web-fit'

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
})

beforeEach(async () => {
	await checkKeeperFits(world.desk())
})

afterEach(async () => {
	await world.content.write([emptyOutbox({}), emptyWaiting({})])
	await world.vault.write([emptyVault({})])
})

afterAll(() => world.remove())

const emptyOutbox = statement(() => world.content.read.delete(outbox))
const emptyWaiting = statement(() => world.content.read.delete(waiting))
const emptyVault = statement(() => world.vault.read.delete(vault))
const keepWaiting = statement<{ id: Uint8Array }>((slot) =>
	world.content.read.insert(waiting).values({ id: slot('id'), body: new Uint8Array(1) }),
)
const take = statement<{ id: Uint8Array }>((slot) =>
	world.content.read.delete(waiting).where(eq(waiting.id, slot('id'))),
)

const rows = () => world.vault.read.select().from(vault)

/** Tells `count` secrets by one member; they stay waiting, which is enough of a thing for the keeper. */
async function tell(count: number, member = MemberSecret.random()): Promise<ThingId[]> {
	const things = Array.from({ length: count }, () => newThingId())
	const writes = things.flatMap((thing, index) => [
		keepWaiting({ id: thingBytes(thing) }),
		errandStatement(sealTeller(member, thing)),
		errandStatement(reverseErrand(member, index, 'secret', thing)),
	])
	await world.content.write(writes)
	return things
}

const move = () => moveOutbox(world.desk())

/** How many rows each key set opens. */
async function opened(table?: readonly Row[]): Promise<number> {
	const { envelope } = readKeeperKeys(config().keys)
	return (table ?? (await rows())).filter(({ k, b }) => envelope.decrypt(b, k)).length
}

test('shredding wraps every row anew and destroys the old key: older copies stay closed', async () => {
	await tell(50)
	await move()
	const before = await rows()
	await shred(world.desk())
	const after = await rows()
	expect(after).toHaveLength(101)
	expect(await opened()).toBe(101)
	expect(await opened(before)).toBe(0)
	// Rows of both directions changed, or two copies would tell which is which.
	const olds = new Set(before.map(({ b }) => Buffer.from(b).toString('hex')))
	expect(after.filter(({ b }) => olds.has(Buffer.from(b).toString('hex')))).toEqual([])
	expect(readKeeperKeys(config().keys).envelope.all).toHaveLength(1)
})

test('no bytes of the old wrapping are left in the files', async () => {
	await tell(300)
	await move()
	const before = await rows()
	await shred(world.desk())
	const folder = path.join(world.folder, 'data', 'vault')
	const files = Buffer.concat(
		readdirSync(folder).map((name) => readFileSync(path.join(folder, name))),
	)
	expect(before.filter(({ b }) => files.includes(Buffer.from(b)))).toEqual([])
})

test('a shredding that was killed half-way goes on with the key it began with', async () => {
	const things = await tell(30)
	await move()
	const desk = world.desk()
	const stopped = new AbortController()
	const dying = deskOf(desk.content, desk.vault, desk.keys, stopped.signal)
	const half = { ...dying, rows: dyingAfter(dying.rows, stopped) }
	await expect(shred(half)).rejects.toThrow()
	const owing = new KeeperKeys(config().keys)
	expect(owing.rings().envelope.all).toHaveLength(2)
	const begun = owing.rings().envelope.current
	expect(shreddingIsDue(world.desk(), Date.now())).toBe(true)
	await shred(world.desk())
	expect(readKeeperKeys(config().keys).envelope.all).toHaveLength(1)
	expect(readKeeperKeys(config().keys).envelope.current.equals(begun)).toBe(true)
	expect(await opened()).toBe(2 * things.length + 1)
})

/** Lets one stretch through, then the keeper is told to stop. */
function dyingAfter(table: VaultRows, stopped: AbortController): VaultRows {
	const write = table.write.bind(table)
	table.write = async (changes) => {
		await write(changes)
		stopped.abort()
	}
	return table
}

test('errands go on moving while a shredding runs', async () => {
	await tell(2_000)
	await move()
	const desk = world.desk()
	const shredding = shred(desk)
	const member = MemberSecret.random()
	await tell(5, member)
	await Promise.all([shredding, moveOutbox(desk)])
	expect(await opened()).toBe(4_011)
})

test('a vault is shredded once a day', () => {
	const desk = world.desk()
	const today = Date.parse(desk.keys.rings().envelope.current.since)
	expect(shreddingIsDue(desk, today + 86_399_000)).toBe(false)
	expect(shreddingIsDue(desk, today + 86_400_000)).toBe(true)
})

test('backup keys are renewed after 30 days and stay open for 30 more', () => {
	const desk = world.desk()
	const first = desk.keys.rings().backup.current
	const day = (days: number) => Date.parse(first.since) + days * 86_400_000
	renewBackupKey(desk, day(29))
	expect(desk.keys.rings().backup.all).toEqual([first])
	renewBackupKey(desk, day(30))
	expect(desk.keys.rings().backup.all).toHaveLength(2)
	renewBackupKey(desk, day(60))
	expect(desk.keys.rings().backup.all).toHaveLength(2)
	expect(desk.keys.rings().backup.all.some((key) => key.equals(first))).toBe(false)
})

test.each(['label', 'envelope', 'keeper'] as const)(
	'a key for %s that is not the vault’s is told at the start, and nothing is changed',
	async (purpose) => {
		await tell(3)
		await move()
		const before = await rows()
		const keys = new KeeperKeys(config().keys)
		const right = keys.rings()[purpose]
		keys.replace(purpose, new Ring([newKey()]))
		await expect(checkKeeperFits(world.desk())).rejects.toThrow(
			new RegExp(`key for ${purpose} is not the one`),
		)
		keys.replace(purpose, right)
		await expect(checkKeeperFits(world.desk())).resolves.toEqual({ byBackup: false })
		expect(await rows()).toEqual(before)
	},
)

test('the web’s keys are compared with the keeper’s and with the first ones that came', async () => {
	const desk = world.desk()
	const web = readWebKeys(config().keys)
	const printsOf = (keys: Partial<Record<string, Ring>>) =>
		Object.fromEntries(
			FITTING.flatMap((purpose) => {
				const ring = keys[purpose]
				return ring ? [[purpose, prints(purpose, ring)]] : []
			}),
		)
	const [foreign, newer] = [new Ring([newKey()]), newKey()]
	expect(await misfitsOf(desk, printsOf(web))).toEqual([])
	for (const purpose of FITTING) {
		expect(await misfitsOf(desk, printsOf({ ...web, [purpose]: foreign }))).toEqual([purpose])
	}
	// Without the key that seals nothing can be sealed wrongly; without another the web does not fit.
	const { keeperPublicKey: _, ...unsealing } = web
	expect(await misfitsOf(desk, printsOf(unsealing))).toEqual([])
	const { label: __, ...unlabelled } = web
	expect(await misfitsOf(desk, printsOf(unlabelled))).toEqual(['label'])
	// A newer account key comes in front, and is then the one that is known.
	const account = new Ring([newer, web.account.current])
	expect(await misfitsOf(desk, printsOf({ ...web, account }))).toEqual([])
	expect(await misfitsOf(desk, printsOf({ ...web, account: new Ring([newer]) }))).toEqual([])
	expect(await misfitsOf(desk, printsOf(web))).toEqual(['account'])
})

test('a sweep of a whole vault finds nothing', async () => {
	await tell(40)
	expect(await sweep(world.desk())).toEqual({ things: 40, withoutSeal: 0, orphans: 0, damaged: 0 })
	await move()
	expect(await sweep(world.desk())).toEqual({ things: 40, withoutSeal: 0, orphans: 0, damaged: 0 })
})

test('a sweep reports things without a seal, drops seals without a thing, and counts damage', async () => {
	const member = MemberSecret.random()
	const things = await tell(40, member)
	await move()
	const lost = await tell(3)
	await world.content.write([emptyOutbox({})])
	const gone = things.slice(0, 5).map(thingBytes)
	await world.content.write(gone.map((id) => take({ id })))
	const desk = world.desk()
	const entry = (await rows()).find(({ k, b }) => {
		const record = desk.envelope.unwrap(k, b)
		return record && directionOf(record) === 'mine'
	})
	if (!entry) throw new Error('there are entries')
	const changes: Changes = new LabelMap()
	changes.set(entry.k, new Uint8Array(144))
	await desk.rows.write(changes)
	const found = { things: 38, withoutSeal: lost.length, orphans: 5, damaged: 1 }
	expect(await sweep(desk)).toEqual(found)
	expect(await sweep(desk)).toEqual({ ...found, orphans: 0 })
	expect(await rows()).toHaveLength(40 + 35 + 1)
})

test('what is told while a sweep runs is no orphan', async () => {
	await tell(2_500)
	await move()
	const desk = world.desk()
	const sweeping = sweep(desk)
	for (let more = 0; more < 10; more++) {
		await tell(20)
		await moveOutbox(desk)
	}
	expect(await sweeping).toMatchObject({ withoutSeal: 0, orphans: 0, damaged: 0 })
	expect(await sweep(desk)).toEqual({ things: 2_700, withoutSeal: 0, orphans: 0, damaged: 0 })
})
