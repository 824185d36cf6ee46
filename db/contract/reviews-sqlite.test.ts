import { reviews } from './reviews'

reviews('SQLite', async () => {
	const { TemporaryWorld } = await import('@/keeper/temporary-world')
	return TemporaryWorld.create()
})
