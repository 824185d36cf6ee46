import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openVault } from '@/db/vault/store'
import { searchPage } from '@/lib/search/search-queries'
import { secretStatements } from '@/lib/telling/delete-command'
import { letOut, repliesUnder } from './temporary-secrets'
import { type TemporaryStore, temporaryStore } from './temporary-store'

let temporary: TemporaryStore

beforeEach(async () => {
	temporary = await temporaryStore()
})

afterEach(() => temporary.remove())

/** Names of the store's files that hold these bytes: the file itself, its log, the log's index. */
function filesWith(bytes: string | Buffer): string[] {
	return readdirSync(temporary.folder).filter((name) =>
		readFileSync(path.join(temporary.folder, name)).includes(bytes),
	)
}

test('a deleted secret is in no file once the log is emptied', async () => {
	const tell = (text: string, topic: string, answer: string) => ({
		text: `${text} 树洞 `.repeat(300),
		topics: [topic],
		answers: [answer, 'or not'],
		hour: 500_000,
	})
	const [gone, kept] = await letOut([
		tell('zanzibar', 'topicgone', 'answergone'),
		tell('remained', 'topickept', 'answerkept'),
	])
	if (!gone || !kept) throw new Error('nothing came out')
	await temporary.store.write([
		...repliesUnder(gone, 1, 500_000),
		...repliesUnder(kept, 1, 500_000),
	])
	expect(await temporary.store.upkeep.checkpoint()).toBe(true)
	const id = Buffer.from(gone.id, 'base64url')
	const traces = ['zanzibar', 'topicgone', 'answergone', id]
	expect(traces.map(filesWith).filter((files) => files.length === 0)).toEqual([])

	await temporary.store.write((await secretStatements(gone.id)) ?? [])
	expect(await temporary.store.upkeep.checkpoint()).toBe(true)
	expect(traces.flatMap(filesWith)).toEqual([])
	expect(filesWith('remained')).toEqual(['content.db'])
	expect((await searchPage('remained 树洞'))?.cards).toHaveLength(1)
})

const TABLES = sql`SELECT name, type, strict, wr FROM pragma_table_list
	WHERE schema = 'main' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'secret_words%'`
type Table = { name: string; type: string; strict: number; wr: number }

test('every table of both stores is STRICT and WITHOUT ROWID, so that no order of coming is kept', async () => {
	const vault = await openVault(`file:${path.join(temporary.folder, 'vault.db')}`)
	const content = await temporary.store.rows<Table>(TABLES)
	const kept = [...content, ...(await vault.rows<Table>(TABLES))]
	await vault.close()
	expect(content.map(({ name }) => name)).toContain('heart')
	expect(kept.map(({ name }) => name)).toContain('account')
	expect(kept.filter(({ strict, wr }) => !strict || !wr)).toEqual([])
})

test('every other table belongs to the word index, whose rows are ordered by position', async () => {
	const all = await temporary.store.rows<Table>(sql`SELECT name, type FROM pragma_table_list
		WHERE schema = 'main' AND name LIKE 'secret_words%' AND type <> 'shadow'`)
	expect(all).toEqual([{ name: 'secret_words', type: 'virtual' }])
	const config = await temporary.store.rows<{ v: number }>(
		sql`SELECT v FROM secret_words_config WHERE k = 'secure-delete'`,
	)
	expect(config).toEqual([{ v: 1 }])
})

/** What a connection is set to, by name. */
const SETTINGS = ['journal_mode', 'synchronous', 'secure_delete', 'temp_store', 'busy_timeout']

test('the writer flushes every commit, wipes what it deletes and keeps nothing beside its files', async () => {
	const columns = SETTINGS.map((name) => `(SELECT * FROM pragma_${name})`).join(` || ' ' || `)
	const insert = `INSERT INTO starter SELECT CAST(${columns} AS BLOB)`
	await temporary.store.write([{ sql: insert, params: [], must: true }])
	const [row] = await temporary.store.rows<{ set: string }>(
		sql`SELECT CAST(secret AS TEXT) AS "set" FROM starter`,
	)
	// FULL is 2, and so is MEMORY.
	expect(row?.set).toBe('wal 2 1 2 5000')
})

test('the reader cannot write, and keeps nothing beside the files', async () => {
	const { store } = temporary
	const read = (name: string) => store.rows<object>(sql.raw(`PRAGMA ${name}`))
	expect(await read('journal_mode')).toEqual([{ journal_mode: 'wal' }])
	expect(await read('temp_store')).toEqual([{ temp_store: 2 }])
	expect(await read('mmap_size')).toEqual([{ mmap_size: 0 }])
	await expect(async () => store.read.run(sql`DELETE FROM heart`)).rejects.toThrow()
	await expect(async () => store.read.run(sql`CREATE TABLE t (a)`)).rejects.toThrow()
})
