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
	/**
	 * Writes every row where its key belongs, so that nothing is left of the order in which rows came; false where that would hold up writing for too
	 * long, or the engine has no way to do it beside its readers.
	 */
	forgetOrder(): Promise<boolean>
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
