import { openPglite } from '@/db/dialect/temporary-pglite'
import { type ContentStore, shareContent } from './store'

/**
 * A migrated content store in Postgres' own code, in memory, as this process's `content()`: for tests. They set
 * `TREEHOLE_CONTENT_URL` before anything of ours is imported, and import this late: the engine is chosen when modules load.
 */
export async function temporaryPostgres(): Promise<ContentStore> {
	return shareContent(await openPglite('content'))
}
