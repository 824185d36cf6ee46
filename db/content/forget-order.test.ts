import { randomBytes } from 'node:crypto'
import { copyFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { searchPage } from '@/lib/search/search-queries'
import { letOut, type Out } from './temporary-secrets'
import { type TemporaryStore, temporaryStore } from './temporary-store'

const PAGE_BYTES = 4096
const FIRST_HOUR = 500_000
const HOURS = 60
const SECRETS_AN_HOUR = 40

let temporary: TemporaryStore

beforeEach(async () => {
	temporary = await temporaryStore()
})

afterEach(() => temporary.remove())

/** Of the pairs of secrets of one hour that lie in one page of an index, the part in which the later lies below: where the order is forgotten, half. */
function partInOrder(hours: readonly (readonly Out[])[], index: string): number {
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
		for (const secrets of hours) {
			const places = secrets
				.map(({ id }) => held.indexOf(Buffer.from(id, 'base64url')))
				.filter((at) => at >= 0)
			for (const [at, one] of places.entries()) {
				const later = places.slice(at + 1)
				pairs += later.length
				inOrder += later.filter((other) => other < one).length
			}
		}
	}
	expect(pairs).toBeGreaterThan(1_000)
	return inOrder / pairs
}

test('the pages of a store remember in which order the secrets of an hour came, until they are to forget it', async () => {
	const hours: Out[][] = []
	for (let hour = FIRST_HOUR; hour < FIRST_HOUR + HOURS; hour++) {
		hours.push(
			await letOut(
				Array.from({ length: SECRETS_AN_HOUR }, (_, told) => ({
					text: `secret number ${told}`,
					hour,
				})),
			),
		)
	}
	await temporary.store.upkeep.checkpoint()
	expect(partInOrder(hours, 'secret_position')).toBeGreaterThan(0.65)

	expect(await temporary.store.upkeep.forgetOrder()).toBe(true)
	for (const index of ['secret_position', 'secret_new']) {
		expect(Math.abs(partInOrder(hours, index) - 0.5)).toBeLessThan(0.04)
	}
	expect((await searchPage('number'))?.cards.length).toBeGreaterThan(0)
})
