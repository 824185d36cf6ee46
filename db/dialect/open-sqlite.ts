import { mkdirSync } from 'node:fs'
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
			compact: () => writer.upkeep(['VACUUM', 'PRAGMA wal_checkpoint(TRUNCATE)']),
			copyTo: (copy) => writer.upkeep([`VACUUM INTO '${copy.replaceAll("'", "''")}'`]),
		},
		async close() {
			await writer.close()
			connection.close()
		},
	}
}

async function checkpoint(writer: SqliteWriter): Promise<boolean> {
	try {
		await writer.upkeep(['PRAGMA wal_checkpoint(TRUNCATE)'])
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
