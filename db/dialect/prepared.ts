import type { Db } from './open-store'

interface Prepared<R> {
	execute(values: Record<string, unknown>): PromiseLike<R[]>
}

interface Builder<R> {
	/** SQLite's builder needs no name. */
	prepare(name: string): Prepared<R>
}

/** A drizzle query with placeholders that is built and prepared once for each store: both cost more than running it. */
export function prepared<R>(
	name: string,
	build: (read: Db) => Builder<R>,
): (read: Db, values: Record<string, unknown>) => PromiseLike<R[]> {
	const queries = new WeakMap<Db, Prepared<R>>()
	return (read, values) => {
		let query = queries.get(read)
		if (!query) {
			query = build(read).prepare(name)
			queries.set(read, query)
		}
		return query.execute(values)
	}
}
