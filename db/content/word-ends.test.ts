import { readFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { secretStatements } from '@/lib/telling/delete-command'
import { letOut } from './temporary-secrets'
import { type TemporaryStore, temporaryStore } from './temporary-store'

const LETTERS = [...'bcdfghjklmnpqrst']
const SECRETS = 120

let temporary: TemporaryStore

beforeEach(async () => {
	temporary = await temporaryStore()
})

afterEach(() => temporary.remove())

const madeUp = () =>
	Array.from({ length: 16 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('')

/** The index keeps of a word what the one before it does not begin with: so its end is looked for, outside of the texts themselves. */
async function endsInIndex(words: readonly string[]): Promise<number> {
	const blocks = await temporary.store.rows<{ block: Buffer }>(
		sql`SELECT block FROM secret_words_data`,
	)
	const index = Buffer.concat(blocks.map(({ block }) => block))
	return words.filter((word) => index.includes(word.slice(-10))).length
}

test('of a deleted secret’s words no end is left, where those of the others are found', async () => {
	const words = Array.from({ length: SECRETS }, madeUp)
	const out = await letOut(words.map((word) => ({ text: `it was ${word}`, hour: 500_000 })))
	const [gone, kept] = [words.slice(0, SECRETS / 2), words.slice(SECRETS / 2)]
	expect(await endsInIndex(gone)).toBe(gone.length)
	for (const { id } of out.slice(0, SECRETS / 2)) {
		await temporary.store.write((await secretStatements(id)) ?? [])
	}
	await temporary.store.upkeep.checkpoint()
	expect(await endsInIndex(gone)).toBe(0)
	expect(await endsInIndex(kept)).toBe(kept.length)
	const file = readFileSync(path.join(temporary.folder, 'content.db'))
	expect(gone.filter((word) => file.includes(word.slice(-10)))).toEqual([])
})

test('an index that is not told to delete for good keeps them', async () => {
	const words = Array.from({ length: SECRETS }, madeUp)
	const out = await letOut(words.map((word) => ({ text: `it was ${word}`, hour: 500_000 })))
	await temporary.store.upkeep.checkpoint()
	const careless = new Database(path.join(temporary.folder, 'content.db'))
	careless.exec("INSERT INTO secret_words (secret_words, rank) VALUES ('secure-delete', 0)")
	const drop = careless.prepare('DELETE FROM secret_words WHERE rowid = ?')
	for (const { position } of out) drop.run(BigInt(position))
	careless.close()
	expect(await endsInIndex(words)).toBeGreaterThan(0)
})
