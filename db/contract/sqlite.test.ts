import { contract } from './contract'
import { life } from './life'

contract('SQLite', async () => {
	const { temporaryStore } = await import('@/db/content/temporary-store')
	const { store, remove } = await temporaryStore()
	return { store, close: remove }
})

life('SQLite', async () => {
	const { TemporaryWorld } = await import('@/keeper/temporary-world')
	return TemporaryWorld.create()
})
