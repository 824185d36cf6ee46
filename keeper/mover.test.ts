import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { outbox } from '@/db/content/schema'
import { statement } from '@/db/dialect/statement'
import { vault } from '@/db/vault/schema'
import { config } from '@/lib/config/config'
import { decrypt } from '@/lib/crypto/gcm'
import { newThingId, type ThingId } from '@/lib/crypto/id'
import { readKeeperKeys } from '@/lib/keys/keeper-keys'
import { webKeys } from '@/lib/keys/web-keys'
import { MemberSecret } from '@/lib/mark/member-marks'
import { type Errand, encodeOrder } from '@/lib/vault/errand'
import { sealLabel } from '@/lib/vault/label'
import { reverseErrand } from '@/lib/vault/my-things'
import { errandStatement } from '@/lib/vault/outbox'
import { innerOf } from '@/lib/vault/record'
import { sealTeller } from '@/lib/vault/seal'
import { unlinkErrands, unsealErrands } from '@/lib/vault/unlink'
import { BATCH, moveOutbox } from './mover'
import { openStanding } from './seals'
import { TemporaryWorld } from './temporary-world'

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
})

afterEach(async () => {
	await world.content.write([emptyOutbox({})])
	await world.vault.write([emptyVault({})])
})

afterAll(() => world.remove())

const emptyOutbox = statement(() => world.content.read.delete(outbox))
const emptyVault = statement(() => world.vault.read.delete(vault))

const rows = () => world.vault.read.select().from(vault)
const pending = () => world.content.read.select().from(outbox)
const post = (...errands: Errand[]) => world.content.write(errands.map(errandStatement))
const move = () => moveOutbox(world.desk())
const labelOf = (thing: ThingId) => sealLabel(webKeys().label.current, thing)

/** The two errands of one telling. */
function telling(member: MemberSecret, index: number, thing = newThingId()) {
	return [sealTeller(member, thing), reverseErrand(member, index, 'secret', thing)] as const
}

test('both directions arrive as rows of one shape, and the outbox is empty', async () => {
	const member = MemberSecret.random()
	for (let index = 0; index < 20; index++) await post(...telling(member, index))
	expect(new Set((await pending()).map(({ b }) => b.length))).toEqual(new Set([160]))
	expect(await move()).toMatchObject({ moved: 40, parked: 0, unreadable: 0 })
	expect(await pending()).toEqual([])
	const kept = await rows()
	expect(kept).toHaveLength(40)
	expect(new Set(kept.map(({ k, b }) => `${k.length}/${b.length}`))).toEqual(new Set(['16/144']))
})

test('labels and values of both directions look random: each bit is set in about half of the rows', async () => {
	const member = MemberSecret.random()
	await post(...Array.from({ length: 500 }, (_, index) => telling(member, index)).flat())
	await move()
	const kept = await rows()
	for (const column of ['k', 'b'] as const) {
		for (let bit = 0; bit < (column === 'k' ? 128 : 1152); bit++) {
			const ones = kept.filter((row) => ((row[column][bit >> 3] ?? 0) >> (bit & 7)) & 1).length
			// 1,000 fair coins: beyond six standard deviations (95) lies one run in a billion.
			expect(Math.abs(ones - 500)).toBeLessThan(95)
		}
	}
})

test('a seal opens to the standing of its epoch, under the label of its thing alone', async () => {
	const member = MemberSecret.random()
	const thing = newThingId()
	await post(sealTeller(member, thing, Date.UTC(2026, 10, 23)))
	await move()
	const { rows: table, envelope, keys } = world.desk()
	const row = (await table.find([labelOf(thing)])).get(labelOf(thing))
	const record = row && envelope.unwrap(labelOf(thing), row)
	const standing = record && openStanding(keys.rings().keeper, innerOf(record))
	expect(standing?.epoch).toBe(Math.floor(Date.UTC(2026, 10, 23) / 3_600_000 / 720))
	expect(standing?.tag).toHaveLength(16)
	expect(row && envelope.unwrap(labelOf(newThingId()), row)).toBeNull()
})

test('a batch that was done and not struck off is done again without a trace', async () => {
	const errands = telling(MemberSecret.random(), 0)
	await post(...errands)
	await move()
	const before = await rows()
	await post(...errands)
	expect(await move()).toMatchObject({ moved: 2, parked: 0 })
	expect(await rows()).toEqual(before)
	expect(await pending()).toEqual([])
})

test('a second entry for a place is parked, and the first stays', async () => {
	const member = MemberSecret.random()
	await post(reverseErrand(member, 0, 'secret', newThingId()))
	await move()
	const before = await rows()
	await post(reverseErrand(member, 0, 'reply', newThingId()))
	expect(await move()).toMatchObject({ moved: 0, parked: 1 })
	expect(await rows()).toEqual(before)
	expect(await pending()).toHaveLength(1)
})

test('a second seal for a thing by somebody else is parked, and the first stays', async () => {
	const thing = newThingId()
	await post(sealTeller(MemberSecret.random(), thing))
	await move()
	const before = await rows()
	await post(sealTeller(MemberSecret.random(), thing))
	expect(await move()).toMatchObject({ moved: 0, parked: 1 })
	expect(await rows()).toEqual(before)
})

test('errands that no key opens stay and are counted', async () => {
	const k = new Uint8Array(16).fill(1)
	await post({ k, b: new Uint8Array(160), over: 'none' })
	const foreign = { op: 'seal', thing: newThingId(), inner: new Uint8Array(115) } as const
	const l = new Uint8Array(16).fill(2)
	await post({ k: l, b: encodeOrder(webKeys().outbox, l, foreign), over: 'none' })
	expect(await move()).toEqual({ moved: 0, dropped: 0, parked: 0, unreadable: 2 })
	expect(await pending()).toHaveLength(2)
	expect(await rows()).toEqual([])
})

test('two errands for one place never overwrite each other unseen', async () => {
	const member = MemberSecret.random()
	const first = reverseErrand(member, 0, 'secret', newThingId())
	await post(first)
	const second = reverseErrand(member, 0, 'secret', newThingId())
	await expect(post(second)).rejects.toMatchObject({ reason: 'conflict' })
	await expect(post({ ...second, over: second.b })).rejects.toMatchObject({ reason: 'unmet' })
	await post({ ...second, over: first.b })
	expect((await pending()).map(({ b }) => Buffer.from(b))).toEqual([Buffer.from(second.b)])
})

test('unlinking before and after the move leaves a tombstone of the same size and no seal', async () => {
	const member = MemberSecret.random()
	for (const moveFirst of [false, true]) {
		const thing = newThingId()
		const [seal, mine] = telling(member, moveFirst ? 1 : 0, thing)
		await post(seal, mine)
		if (moveFirst) await move()
		const told = { kind: 'secret', thing, index: moveFirst ? 1 : 0 } as const
		await post(...unlinkErrands(member, [{ ...told, pending: moveFirst ? null : mine.b }]))
		await move()
		const table = world.desk().rows
		expect((await table.find([labelOf(thing)])).size).toBe(0)
		expect((await table.find([mine.k])).get(mine.k)).toHaveLength(144)
	}
	expect(await rows()).toHaveLength(2)
})

test('what was dropped is in no file of the vault once the move is over', async () => {
	const member = MemberSecret.random()
	const things = Array.from({ length: 200 }, () => newThingId())
	await post(...things.map((thing) => sealTeller(member, thing)))
	await move()
	const folder = path.join(world.folder, 'data', 'vault')
	const bytes = () =>
		Buffer.concat(readdirSync(folder).map((name) => readFileSync(path.join(folder, name))))
	const labels = things.map((thing) => Buffer.from(labelOf(thing)))
	expect(labels.filter((label) => bytes().includes(label))).toHaveLength(200)
	await post(...things.flatMap((thing) => unsealErrands(thing)))
	await move()
	const left = bytes()
	expect(labels.filter((label) => left.includes(label))).toHaveLength(0)
	expect(readFileSync(path.join(folder, 'vault.db-wal'))).toHaveLength(0)
})

test('the order in which rows reach the vault says nothing about the order of telling', async () => {
	const member = MemberSecret.random()
	const told = Array.from({ length: BATCH / 2 }, (_, index) => telling(member, index))
	for (const errands of told) await post(...errands)
	const writes: Uint8Array[][] = []
	const desk = world.desk()
	const write = desk.vault.write
	const spying = {
		...desk.vault,
		write: (statements: Parameters<typeof write>[0]) => {
			writes.push(statements.map(({ params }) => params[0] as Uint8Array))
			return write(statements)
		},
	}
	const { deskOf } = await import('./desk')
	await moveOutbox(deskOf(desk.content, spying, desk.keys))
	expect(writes).toHaveLength(1)
	const place = new Map(writes[0]?.map((k, at) => [Buffer.from(k).toString('hex'), at]))
	const order = told.map(([seal]) => place.get(Buffer.from(seal.k).toString('hex')) ?? -1)
	expect(order).not.toContain(-1)
	// 512 pairs: by chance |ρ| stays under 0.22 but once in a million runs.
	expect(Math.abs(correlation(order))).toBeLessThan(0.22)
})

test('any changed bit of a row is found', async () => {
	const member = MemberSecret.random()
	await post(...telling(member, 0))
	await move()
	const { envelope } = world.desk()
	for (const { k, b } of await rows()) {
		expect(envelope.unwrap(k, b)).not.toBeNull()
		for (let bit = 0; bit < (k.length + b.length) * 8; bit++) {
			const changed = Buffer.concat([k, b])
			changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
			expect(envelope.unwrap(changed.subarray(0, 16), changed.subarray(16))).toBeNull()
		}
	}
})

test('neither the web’s keys nor the member’s own open a row of the vault', async () => {
	const member = MemberSecret.random()
	await post(...telling(member, 0))
	await move()
	const own = ['reverse-label', 'reverse-value', 'standing', 'mask'].map((use) => member.key(use))
	const web = Object.values(webKeys()).flatMap((ring) => ring.all.map((key) => key.reveal()))
	for (const { k, b } of await rows()) {
		expect([...own, ...web].filter((key) => decrypt(key, b, k))).toEqual([])
		expect(decrypt(readKeeperKeys(config().keys).envelope.current.object, b, k)).not.toBeNull()
	}
})

test('more errands than one batch holds are all moved', async () => {
	const member = MemberSecret.random()
	const count = BATCH + 100
	await post(
		...Array.from({ length: count }, (_, index) =>
			reverseErrand(member, index, 'reply', newThingId()),
		),
	)
	expect(await move()).toMatchObject({ moved: count })
	expect(await world.vault.read.$count(vault)).toBe(count)
	expect(await pending()).toEqual([])
})

/** Spearman's ρ of ranks against 0, 1, 2 …: Pearson's of the ranks. */
function correlation(order: readonly number[]): number {
	const ranks = [...order].sort((a, b) => a - b)
	const values = order.map((value) => ranks.indexOf(value))
	const mean = (values.length - 1) / 2
	let [over, under] = [0, 0]
	for (const [at, value] of values.entries()) {
		over += (at - mean) * (value - mean)
		under += (at - mean) ** 2
	}
	return over / under
}
