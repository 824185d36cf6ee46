import { type SQLWrapper, sql } from 'drizzle-orm'
import {
	customType,
	index,
	integer,
	primaryKey,
	sqliteTable,
	text,
	uniqueIndex,
} from 'drizzle-orm/sqlite-core'

/** The column vocabulary in SQLite's words; `postgres.ts` exports the same names. */
export const table = sqliteTable
export { index, integer, primaryKey, text, uniqueIndex }

/** Raw bytes; a Uint8Array in code. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
	dataType: () => 'blob',
})

/** A whole number up to 2^53. */
export const long = (name: string) => integer(name, { mode: 'number' })

/** Bytes as lower-case hex: of many rows, texts are read in half the time of blobs. */
export const hex = (of: SQLWrapper) => sql<string>`lower(hex(${of}))`

/** Natural logarithm; SQLite is built with its math functions. */
export const ln = (of: ReturnType<typeof sql>) => sql`ln(${of})`
