import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migratePostgres, writePostgres } from '@/db/dialect/write-postgres'
import { migrationsOf } from '@/db/migrate'
import { type ContentStore, shareContent } from './store'

/**
 * A migrated content store in Postgres' own code, in memory, as this process's `content()`: for tests. They set
 * `TREEHOLE_CONTENT_URL` before anything of ours is imported, and import this late: the engine is chosen when modules load.
 */
export async function temporaryPostgres(): Promise<ContentStore> {
	const client = new PGlite()
	await migratePostgres(client, 'content', migrationsOf('content', 'postgres'))
	const read = drizzle(client)
	// One connection: transactions take turns.
	let turn: Promise<unknown> = Promise.resolve()
	return shareContent({
		read: read as never,
		rows: async <T>(query: Parameters<typeof read.execute>[0]) =>
			(await read.execute(query)).rows as T[],
		write: (statements) => {
			const written = turn.then(() => writePostgres(client, statements))
			turn = written.catch(() => undefined)
			return written
		},
		upkeep: {
			checkpoint: async () => true,
			compact: async () => undefined,
			copyTo: async () => undefined,
		},
		close: () => client.close(),
	})
}
