import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { must, statement } from '@/db/dialect/statement'
import { heart } from './schema'
import { type TemporaryStore, temporaryStore } from './temporary-store'

const give = statement<{ thing: Uint8Array; mark: Uint8Array }>((slot) =>
	temporary.store.read.insert(heart).values({ thing: slot('thing'), mark: slot('mark') }),
)
const bytes = (fill: number) => new Uint8Array(16).fill(fill)
const hearts = () => temporary.store.read.select().from(heart)

let temporary: TemporaryStore

beforeEach(async () => {
	temporary = await temporaryStore()
})

afterEach(() => temporary.remove())

test('a write is there once it is acknowledged', async () => {
	await temporary.store.write([give({ thing: bytes(1), mark: bytes(2) })])
	expect(await hearts()).toHaveLength(1)
})

test('a write that fails keeps nothing and says why', async () => {
	await temporary.store.write([give({ thing: bytes(1), mark: bytes(2) })])
	const twice = [
		give({ thing: bytes(3), mark: bytes(3) }),
		give({ thing: bytes(1), mark: bytes(2) }),
	]
	await expect(temporary.store.write(twice)).rejects.toMatchObject({ reason: 'conflict' })
	expect(await hearts()).toHaveLength(1)
})

test('one bad write of a group hurts no other', async () => {
	const good = (n: number) => temporary.store.write([give({ thing: bytes(n), mark: bytes(n) })])
	const results = await Promise.allSettled([good(1), good(2), good(1), good(3)])
	expect(results.map(({ status }) => status)).toEqual([
		'fulfilled',
		'fulfilled',
		'rejected',
		'fulfilled',
	])
	expect(await hearts()).toHaveLength(3)
})

test('a must that changes nothing undoes its write', async () => {
	const take = statement<{ thing: Uint8Array }>((slot) =>
		temporary.store.read.delete(heart).where(eq(heart.thing, slot('thing'))),
	)
	const write = [give({ thing: bytes(1), mark: bytes(1) }), must(take({ thing: bytes(9) }))]
	await expect(temporary.store.write(write)).rejects.toMatchObject({ reason: 'unmet' })
	expect(await hearts()).toHaveLength(0)
})
