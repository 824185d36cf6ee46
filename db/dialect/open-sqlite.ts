import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { SQL } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { type Migration, owed } from '@/db/migrate'
import type { OpenStore } from './open-store'
import { SqliteWriter, WriteFailure } from './writer'

/** Settings of every connection: see docs/decisions on the writer, and ANONYMITY.md for secure_delete. */
export function tune(store: Database.Database): void {
	for (const pragma of [
		'journal_mode = WAL',
		'synchronous = FULL',
		'secure_delete = ON',
		'temp_store = MEMORY',
		'mmap_size = 0',
		'busy_timeout = 5000',
	]) {
		store.pragma(pragma)
	}
}

export function fileOf(url: string): string {
	return path.resolve(url.replace(/^file:/, ''))
}

/** Applies what is owed, each migration in one transaction, so that a kill leaves none half done. */
export function migrateSqlite(file: string, name: string, known: readonly Migration[]): void {
	mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
	const store = new Database(file)
	try {
		tune(store)
		store.exec(
			'CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT, WITHOUT ROWID',
		)
		const applied = store.prepare('SELECT name, hash FROM migration').all()
		for (const migration of owed(name, known, applied as { name: string; hash: string }[])) {
			store
				.transaction(() => {
					for (const statement of migration.statements) store.exec(strict(statement))
					store.prepare('INSERT INTO migration VALUES (?, ?)').run(migration.name, migration.hash)
				})
				.immediate()
		}
	} finally {
		store.close()
	}
}

/** drizzle-kit cannot say it: STRICT keeps types, WITHOUT ROWID keeps no order of insertion. */
export function strict(statement: string): string {
	if (!/^CREATE TABLE /.test(statement)) return statement
	return statement.replace(/\);?\s*$/, ') STRICT, WITHOUT ROWID;')
}

export async function openSqliteStore(
	url: string,
	name: string,
	known: readonly Migration[],
): Promise<OpenStore> {
	const file = fileOf(url)
	migrateSqlite(file, name, known)
	const connection = openReader(file)
	const writer = new SqliteWriter(file)
	const read = drizzle(connection)
	return {
		read,
		rows: async <T>(query: SQL) => read.all<T>(query),
		write: (statements) => writer.write(statements),
		upkeep: {
			checkpoint: () => checkpoint(writer),
			// The new pages pass through the log: without the checkpoint the old ones stay in the file.
			compact: () => writer.upkeep(['VACUUM', EMPTY_LOG]),
			forgetOrder: () => forgetOrder(file, connection, writer),
			copyTo: (copy) => writer.upkeep([`VACUUM INTO '${copy.replaceAll("'", "''")}'`]),
		},
		async close() {
			await writer.close()
			connection.close()
		},
	}
}

const EMPTY_LOG = 'PRAGMA wal_checkpoint(TRUNCATE)'

/** Bytes of a store above which writing it anew would take longer than another writer waits (5 s), and much memory. */
const MOST_REORDERED = 128 * 2 ** 20

const WORD_INDEXES =
	"SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE % USING fts5%'"

/**
 * Each page of a table or index is filled from its end, so that it remembers which entry came first until it is written anew; a word
 * index keeps what came together in pieces of its own until these are made one.
 */
async function forgetOrder(
	file: string,
	connection: Database.Database,
	writer: SqliteWriter,
): Promise<boolean> {
	if (statSync(file).size > MOST_REORDERED) return false
	const names = connection.prepare(WORD_INDEXES).pluck().all() as string[]
	const merges = names.map((name) => `INSERT INTO ${name} (${name}) VALUES ('optimize')`)
	return unlessBusy(writer.upkeep([...merges, 'VACUUM', EMPTY_LOG]))
}

function checkpoint(writer: SqliteWriter): Promise<boolean> {
	return unlessBusy(writer.upkeep([EMPTY_LOG]))
}

async function unlessBusy(done: Promise<void>): Promise<boolean> {
	try {
		await done
		return true
	} catch (error) {
		if (error instanceof WriteFailure && error.code === 'SQLITE_BUSY') return false
		throw error
	}
}

function openReader(file: string): Database.Database {
	const connection = new Database(file, { readonly: true })
	for (const pragma of ['temp_store = MEMORY', 'mmap_size = 0', 'busy_timeout = 5000']) {
		connection.pragma(pragma)
	}
	connection.pragma('cache_size = -65536')
	return connection
}
