import type { Placeholder, SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import { engine } from './index'
import { type Statement, statement } from './statement'

/** A statement from SQL that drizzle's builders cannot say, e.g. about the word index. */
export function rawStatement<V extends object>(
	build: (slot: <K extends keyof V & string>(name: K) => Placeholder<K>) => SQL,
): (values: V) => Statement {
	return statement<V>((slot) => ({ toSQL: () => compile(build(slot)) }))
}

function compile(sql: SQL) {
	const dialect = engine === 'postgres' ? new PgDialect() : new SQLiteSyncDialect()
	return dialect.sqlToQuery(sql)
}
