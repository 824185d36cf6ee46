import { randomBytes } from 'node:crypto'
import { copyFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { searchPage } from '@/lib/search/search-queries'
import { letOut, type Out } from './temporary-secrets'
import { type TemporaryStore, temporaryStore } from './temporary-store'

const PAGE_BYTES = 4096
const HOUR = 500_000
const SECRETS = 400

let temporary: TemporaryStore

beforeEach(async () => {
	temporary = await temporaryStore()
})

afterEach(() => temporary.remove())

/** Of the pairs of secrets that lie in one page of an index, the part in which the later lies below: where the order is forgotten, half. */
function partInOrder(secrets: readonly Out[], index: string): number {
	const file = path.join(temporary.folder, 'content.db')
	const copy = path.join(temporary.folder, `copy-${randomBytes(4).toString('hex')}.db`)
	copyFileSync(file, copy)
	const store = new Database(copy)
	const pages = store
		.prepare("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'")
		.pluck()
		.all(index) as number[]
	store.close()
	const bytes = readFileSync(copy)
	let [pairs, inOrder] = [0, 0]
	for (const page of pages) {
		const held = bytes.subarray((page - 1) * PAGE_BYTES, page * PAGE_BYTES)
		const places = secrets
			.map(({ id }) => held.indexOf(Buffer.from(id, 'base64url')))
			.filter((at) => at >= 0)
		for (const [at, one] of places.entries()) {
			for (const other of places.slice(at + 1)) {
				pairs++
				if (other < one) inOrder++
			}
		}
	}
	expect(pairs).toBeGreaterThan(1_000)
	return inOrder / pairs
}

test('the pages of a store remember in which order the secrets of an hour came, until they are to forget it', async () => {
	const secrets = await letOut(
		Array.from({ length: SECRETS }, (_, told) => ({ text: `secret number ${told}`, hour: HOUR })),
	)
	await temporary.store.upkeep.checkpoint()
	expect(partInOrder(secrets, 'secret_position')).toBeGreaterThan(0.56)

	expect(await temporary.store.upkeep.forgetOrder()).toBe(true)
	for (const index of ['secret_position', 'secret_new']) {
		expect(Math.abs(partInOrder(secrets, index) - 0.5)).toBeLessThan(0.04)
	}
	expect((await searchPage('number'))?.cards.length).toBeGreaterThan(0)
})
