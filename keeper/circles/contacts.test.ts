import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { utf8 } from '@/lib/oprf/hashes'
import { OprfServer } from '@/lib/oprf/server'
import type { Desk } from '../desk'
import { beginRotation, finishRotation, redo } from '../rotation'
import { TemporaryWorld } from '../temporary-world'
import { BEGIN } from '../vault-rows'
import { keepAddress, keepContacts } from './contacts'
import { dayNumber } from './days'
import { change, Draft } from './graph'
import { addressToken, nameOf, oprfInUse } from './oprf'
import { MOST_TIES } from './ties'

const NOW = Date.UTC(2026, 10, 23)
const some = () => randomBytes(16).toString('hex')

let world: TemporaryWorld
let desk: Desk
beforeAll(async () => {
	world = await TemporaryWorld.create()
	desk = world.desk()
})
afterAll(() => world.remove())

const nodeAt = (node: string) => new Draft(desk).get('node', node)
const inUse = async () => nameOf(await oprfInUse(new Draft(desk)))
const tokenOf = (address: string) => addressToken(new Draft(desk), address)
const keep = async (node: string, tokens: readonly string[]) =>
	keepContacts(desk, node, { key: await inUse(), tokens }, NOW)
const tokensOf = async (node: string) =>
	Object.keys((await new Draft(desk).get('contacts', node))?.tokens ?? {})

/** 32 bytes that encode no element of the group, and the identity. */
const NO_ELEMENTS = ['ff'.repeat(32), '00'.repeat(32), `01${'00'.repeat(31)}`]

describe('an address book', () => {
	test.each(NO_ELEMENTS)('with %s in it is refused as a whole', async (bad) => {
		const node = some()
		const good = await tokenOf('good@example.org')
		await expect(keep(node, [good, bad])).rejects.toThrow(RangeError)
		expect(await tokensOf(node)).toEqual([])
	})

	test('of a key that is no longer is not kept; of the one before, while it still is, it is brought over', async () => {
		const [node, other] = [some(), some()]
		const before = { key: await inUse(), tokens: [await tokenOf('over@example.org')] }
		beginRotation(desk, 'oprf')
		await redo(desk, 'oprf')
		expect(await keepContacts(desk, node, before, NOW)).toBe(0)
		expect(await tokensOf(node)).toEqual([await tokenOf('over@example.org')])
		await finishRotation(desk, 'oprf')
		expect(await keepContacts(desk, other, before, NOW)).toBeNull()
		expect(await tokensOf(other)).toEqual([])
	})

	test('whose owner has no room for more people is not forgotten: a tie can come of it later', async () => {
		const [full, other] = [some(), some()]
		await keepAddress(desk, full, 'full@example.org', NOW)
		await keepAddress(desk, other, 'waits@example.org', NOW)
		const ties = Array.from({ length: MOST_TIES }, () => ({
			...{ node: some(), day: dayNumber(NOW), way: 'code' as const },
		}))
		await change(desk, async (draft) => {
			const record = await draft.get('node', full)
			if (record) draft.put('node', full, { ...record, ties })
		})
		await keep(full, [await tokenOf('waits@example.org')])
		expect(await keep(other, [await tokenOf('full@example.org')])).toBe(0)
		await change(desk, async (draft) => {
			const record = await draft.get('node', full)
			if (record) draft.put('node', full, { ...record, ties: ties.slice(1) })
		})
		expect(await keep(other, [])).toBe(1)
	})
})

describe('a rotation of the key of all tokens', () => {
	async function rotate(meanwhile: () => Promise<unknown> = async () => undefined): Promise<void> {
		beginRotation(desk, 'oprf')
		await redo(desk, 'oprf')
		await meanwhile()
		await finishRotation(desk, 'oprf')
	}

	test('is not held up by what is no element, as older books may hold it', async () => {
		const node = some()
		const day = dayNumber(NOW)
		const good = await tokenOf('held@example.org')
		await change(desk, async (draft) => {
			const all = [...NO_ELEMENTS, good].map((token) => [token, day])
			draft.put('contacts', node, { tokens: Object.fromEntries(all) })
		})
		await rotate()
		expect(await tokensOf(node)).toEqual([await tokenOf('held@example.org')])
	})

	test('takes along what comes while it is under way, before and after the tokens moved', async () => {
		const [a, b] = [some(), some()]
		await keepAddress(desk, a, 'a@rotation.example', NOW)
		beginRotation(desk, 'oprf')
		await keepAddress(desk, b, 'b@rotation.example', NOW)
		await redo(desk, 'oprf')
		await keep(a, [await tokenOf('b@rotation.example')])
		await keepAddress(desk, a, 'second@rotation.example', NOW)
		await finishRotation(desk, 'oprf')
		expect(await keep(b, [await tokenOf('second@rotation.example')])).toBe(1)
		expect((await nodeAt(a))?.addresses).toEqual([
			await tokenOf('a@rotation.example'),
			await tokenOf('second@rotation.example'),
		])
	})

	test('is told to devices: the keys before are named, oldest first', async () => {
		const first = await inUse()
		await rotate()
		const second = await inUse()
		await rotate()
		const former = (await new Draft(desk).get('tokens', 'oprf'))?.former
		expect(former?.slice(-2)).toEqual([first, second])
		expect(await inUse()).not.toBe(second)
	})
})

test('a thief of the graph finds no token in the rows; with the envelope’s key tokens, and only with the PRF’s key too whose they are', async () => {
	const [owner, friend] = [some(), 'friend@thief.example']
	await keep(owner, [await tokenOf(friend)])
	const rows = await desk.graph.after(BEGIN, 1_000)
	const bytes = Buffer.concat(rows.flatMap(({ k, b }) => [Buffer.from(k), Buffer.from(b)]))
	const found = (text: string) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'hex'))
	expect([owner, await tokenOf(friend)].filter(found)).toEqual([])
	const opened = rows.flatMap(({ k, b }) => {
		const record = desk.envelope.unwrap(k, b)
		return record ? [Buffer.from(record).toString('utf8')] : []
	})
	const book = opened.find((one) => one.includes('"contacts"') && one.includes(owner)) ?? ''
	expect(book).toContain(await tokenOf(friend))
	expect(book).not.toContain(friend)
	const other = OprfServer.derive(new Uint8Array(randomBytes(32)))
	expect(book).not.toContain(Buffer.from(other.tokenOf(utf8(friend))).toString('hex'))
})
