import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { contract } from './contract'

/** Before anything of ours is imported: the engine is chosen when modules load. */
process.env.TREEHOLE_CONTENT_URL = 'postgres://pglite'

contract('Postgres', async () => {
	const { shareContent } = await import('@/db/content/store')
	const { migratePostgres, writePostgres } = await import('@/db/dialect/write-postgres')
	const { migrationsOf } = await import('@/db/migrate')
	const client = new PGlite()
	await migratePostgres(client, 'content', migrationsOf('content', 'postgres'))
	const read = drizzle(client)
	const store = shareContent({
		read: read as never,
		rows: async <T>(query: Parameters<typeof read.execute>[0]) =>
			(await read.execute(query)).rows as T[],
		write: (statements) => writePostgres(client, statements),
		upkeep: {
			checkpoint: async () => true,
			compact: async () => undefined,
			copyTo: async () => undefined,
		},
		close: () => client.close(),
	})
	return { store, close: store.close }
})
