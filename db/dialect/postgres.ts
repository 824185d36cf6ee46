import { type SQLWrapper, sql } from 'drizzle-orm'
import {
	bigint,
	customType,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	uniqueIndex,
} from 'drizzle-orm/pg-core'

/** The column vocabulary in Postgres' words; `sqlite.ts` exports the same names. */
export const table = pgTable
export { index, integer, primaryKey, text, uniqueIndex }

/** Raw bytes; a Uint8Array in code. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
	dataType: () => 'bytea',
})

/** A whole number up to 2^53. */
export const long = (name: string) => bigint(name, { mode: 'number' })

/** Bytes as lower-case hex. */
export const hex = (of: SQLWrapper) => sql<string>`encode(${of}, 'hex')`

export const ln = (of: ReturnType<typeof sql>) => sql`ln(${of}::double precision)`
