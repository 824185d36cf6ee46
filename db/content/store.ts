import 'server-only'
import { type Engine, engineOf } from '@/db/dialect'
import type { OpenStore } from '@/db/dialect/open-store'
import { migrationsOf } from '@/db/migrate'
import { config } from '@/lib/config/config'

export type ContentStore = OpenStore

const PLACE = Symbol.for('treehole.content')
const shared = globalThis as { [PLACE]?: ContentStore }

/** Migrates the content store to the code's version and makes it this process's `content()`. */
export async function openContent(url: string = config().contentUrl): Promise<ContentStore> {
	const engine = engineOf(url)
	const known = migrationsOf('content', engine)
	const open = await openerOf(engine)
	return shareContent(await open(url, 'content', known))
}

/** Only the engine at hand is loaded. */
async function openerOf(engine: Engine) {
	if (engine === 'sqlite') return (await import('@/db/dialect/open-sqlite')).openSqliteStore
	return (await import('@/db/dialect/open-postgres')).openPostgresStore
}

/** For tests, and for a second opener in one process. */
export function shareContent(store: ContentStore): ContentStore {
	shared[PLACE] = store
	return store
}

/** The process's content store; the front opens it before anything is served. */
export function content(): ContentStore {
	const store = shared[PLACE]
	if (!store) throw new Error('the content store is not open')
	return store
}
