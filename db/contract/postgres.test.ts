import { contract } from './contract'

/** Before anything of ours is imported: the engine is chosen when modules load. */
process.env.TREEHOLE_CONTENT_URL = 'postgres://pglite'

contract('Postgres', async () => {
	const { temporaryPostgres } = await import('@/db/content/temporary-postgres')
	const store = await temporaryPostgres()
	return { store, close: store.close }
})
