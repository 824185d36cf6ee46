import { readFileSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type TemporaryStore, temporaryStore } from '@/db/content/temporary-store'

let temporary: TemporaryStore

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
	temporary = await temporaryStore()
})

afterEach(async () => {
	vi.useRealTimers()
	await temporary.remove()
})

const log = () => `${temporary.file}-wal`
const run = (sql: string, ...params: unknown[]) =>
	temporary.store.write([{ sql, params, must: true }])

async function addAndDrop(): Promise<void> {
	const mark = Buffer.from('a deleted mark!!')
	await run('INSERT INTO heart VALUES (?, ?)', mark, mark)
	await run('DELETE FROM heart')
}

test('what was deleted is in no file ten seconds later', async () => {
	await addAndDrop()
	expect(readFileSync(log()).includes('a deleted mark!!')).toBe(true)
	vi.advanceTimersByTime(10_000)
	await vi.waitFor(() => expect(statSync(log()).size).toBe(0))
	expect(readFileSync(temporary.file).includes('a deleted mark!!')).toBe(false)
})

test('a reader that holds the log up does not hold up writing, and later it is emptied', async () => {
	await addAndDrop()
	const reader = new Database(temporary.file, { readonly: true })
	reader.exec('BEGIN')
	reader.prepare('SELECT count(*) FROM heart').get()
	await addAndDrop()
	vi.advanceTimersByTime(10_000)
	const begun = performance.now()
	await addAndDrop()
	expect(performance.now() - begun).toBeLessThan(1000)
	expect(statSync(log()).size).toBeGreaterThan(0)
	reader.close()
	vi.advanceTimersByTime(10_000)
	await vi.waitFor(() => expect(statSync(log()).size).toBe(0))
})
