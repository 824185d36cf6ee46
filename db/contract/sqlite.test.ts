import { temporaryStore } from '@/db/content/temporary-store'
import { contract } from './contract'

contract('SQLite', async () => {
	const { store, remove } = await temporaryStore()
	return { store, close: remove }
})
