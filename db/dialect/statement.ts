import { fillPlaceholders, type Placeholder, type Query, sql } from 'drizzle-orm'

/** A write as plain data, so that writes which belong together can be handed to another thread. */
export interface Statement {
	readonly sql: string
	readonly params: readonly unknown[]
	/** The whole write is undone when this statement changes no row. */
	readonly must: boolean
}

interface Builder {
	toSQL(): Query
}

type Slot<V> = <K extends keyof V & string>(name: K) => Placeholder<K>

/**
 * Compiles a drizzle builder once, on first use, and returns a function from its placeholders' values
 * to a Statement. Building a query costs about 100 µs, filling one in about 2 µs.
 */
export function statement<V extends object>(
	build: (slot: Slot<V>) => Builder,
): (values: V) => Statement {
	let compiled: Query | undefined
	return (values) => {
		compiled ??= build((name) => sql.placeholder(name)).toSQL()
		const params = fillPlaceholders(compiled.params, values as Record<string, unknown>)
		return { sql: compiled.sql, params, must: false }
	}
}

/** The same statement, with the demand that it changes at least one row. */
export function must(of: Statement): Statement {
	return { ...of, must: true }
}
