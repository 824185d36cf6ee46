import type { SQL } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Statement } from './statement'

/** What queries are typed against; Postgres' database has the same builder surface. */
export type Db = BetterSQLite3Database

/** An open store of either engine. */
export interface OpenStore {
	readonly read: Db
	/** The rows of a query that the builder cannot say; each driver answers in its own shape. */
	rows<T>(query: SQL): Promise<T[]>
	/** One atomic transaction; rejects with WriteFailure and keeps nothing. */
	write(statements: readonly Statement[]): Promise<void>
	close(): Promise<void>
}
