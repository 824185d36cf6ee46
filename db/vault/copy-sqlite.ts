import { setImmediate } from 'node:timers/promises'
import Database from 'better-sqlite3'

const STRETCH = 1024

type Row = { k: Uint8Array; b: Uint8Array }
type Rewrite = (k: Uint8Array, b: Uint8Array) => Uint8Array

/**
 * Rewrites the tables of a copy of the vault that nobody else has open; `rewrite` gets each row's key and value
 * and returns the new value. Not crash-safe, and need not be: a copy that was not finished is thrown away.
 */
export async function rewriteCopy(file: string, rewrite: Rewrite): Promise<void> {
	const copy = new Database(file)
	try {
		copy.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON')
		// What was to be announced when it was made is of no use later.
		copy.exec('DELETE FROM job')
		for (const table of ['v', 'graph']) await rewriteTable(copy, table, rewrite)
	} finally {
		copy.close()
	}
}

async function rewriteTable(copy: Database.Database, table: string, rewrite: Rewrite) {
	const page = copy.prepare<[Uint8Array], Row>(
		`SELECT k, b FROM ${table} WHERE k > ? ORDER BY k LIMIT ${STRETCH}`,
	)
	const put = copy.prepare(`UPDATE ${table} SET b = ? WHERE k = ?`)
	const rewriteAll = copy.transaction((rows: Row[]) => {
		for (const { k, b } of rows) put.run(rewrite(k, b), k)
	})
	for (let rows = page.all(new Uint8Array(0)); rows.length > 0; ) {
		rewriteAll(rows)
		rows = page.all(rows.at(-1)?.k ?? new Uint8Array(0))
		await setImmediate()
	}
}
