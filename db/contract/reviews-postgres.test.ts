import { reviews } from './reviews'

/** Before anything of ours is imported: the engine is chosen when modules load. */
process.env.TREEHOLE_CONTENT_URL = 'postgres://pglite'

reviews('Postgres', async () => {
	const { temporaryPostgres } = await import('@/db/content/temporary-postgres')
	const { openPglite } = await import('@/db/dialect/temporary-pglite')
	const { TemporaryWorld } = await import('@/keeper/temporary-world')
	return TemporaryWorld.create({ content: temporaryPostgres, vault: () => openPglite('vault') })
})
