import { PGlite } from '@electric-sql/pglite'
import type { SQL } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/pglite'
import type { OpenStore } from '@/db/dialect/open-store'
import { migratePostgres, writePostgres } from '@/db/dialect/write-postgres'
import { migrationsOf } from '@/db/migrate'

/** A migrated Postgres store inside this process, in memory: for tests. */
export async function openPglite(store: 'content' | 'vault'): Promise<OpenStore> {
	const client = new PGlite()
	await migratePostgres(client, store, migrationsOf(store, 'postgres'))
	const alone = turns()
	// One connection for all: nobody may read or write in the middle of another's transaction.
	const query: PGlite['query'] = (...asked) => alone(() => client.query(...asked))
	const read = drizzle({ client: { query } as PGlite })
	return {
		read: read as never,
		rows: async <T>(query: SQL) => (await read.execute(query)).rows as T[],
		write: (statements) => alone(() => writePostgres(client, statements)),
		upkeep: {
			checkpoint: async () => true,
			compact: async () => undefined,
			forgetOrder: async () => false,
			copyTo: async () => undefined,
		},
		close: () => client.close(),
	}
}

function turns() {
	let last: Promise<unknown> = Promise.resolve()
	return <T>(work: () => Promise<T>): Promise<T> => {
		const done = last.then(work, work)
		last = done
		return done
	}
}
