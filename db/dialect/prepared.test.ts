import { eq, sql } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { topic } from '@/db/content/schema'
import { temporaryStore } from '@/db/content/temporary-store'
import { prepared } from './prepared'

test('a query is built once for each store and answers from the store it is asked of', async () => {
	const build = vi.fn((read) =>
		read
			.select({ secrets: topic.secrets })
			.from(topic)
			.where(eq(topic.name, sql.placeholder('name'))),
	)
	const query = prepared<{ secrets: number }>('test', build)
	const stores = [await temporaryStore(), await temporaryStore()] as const
	for (const [at, { store }] of stores.entries()) {
		const params = [new Uint8Array(16), 'night', at + 1]
		await store.write([{ sql: 'INSERT INTO topic VALUES (?, ?, ?)', params, must: true }])
	}
	for (let turn = 0; turn < 3; turn++) {
		for (const [at, { store }] of stores.entries()) {
			expect(await query(store.read, { name: 'night' })).toEqual([{ secrets: at + 1 }])
		}
	}
	expect(await query(stores[0].store.read, { name: 'day' })).toEqual([])
	expect(build).toHaveBeenCalledTimes(2)
	for (const store of stores) await store.remove()
})
