import type { SQL } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Statement } from './statement'

/** What queries are typed against; Postgres' database has the same builder surface. */
export type Db = BetterSQLite3Database

/** What keeps deleted bytes from staying behind, and what a backup needs; never inside a transaction. */
export interface Upkeep {
	/** Empties the write-ahead log into the store, so that dropped rows are in neither; false while a reader holds it. */
	checkpoint(): Promise<boolean>
	/** Writes the whole store anew without its free space. */
	compact(): Promise<void>
	/** A consistent copy as a new file at `file`, while writing goes on. */
	copyTo(file: string): Promise<void>
}

/** An open store of either engine. */
export interface OpenStore {
	readonly read: Db
	/** The rows of a query that the builder cannot say; each driver answers in its own shape. */
	rows<T>(query: SQL): Promise<T[]>
	/** One atomic transaction; rejects with WriteFailure and keeps nothing. */
	write(statements: readonly Statement[]): Promise<void>
	readonly upkeep: Upkeep
	close(): Promise<void>
}
