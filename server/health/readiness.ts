import { statfs } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { content } from '@/db/content/store'
import { engineOf } from '@/db/dialect'
import { migrationsOf, owed } from '@/db/migrate'
import { config } from '@/lib/config/config'
import { canSeal } from '@/lib/keys/web-keys'
import { askKeeper } from '@/lib/vault/keeper-client'

/** Below this a person's secret may soon find no room. */
const LEAST_DISK_BYTES = 256 * 1024 * 1024
/** The keeper moves within a second; an older outbox means that it cannot. */
const OLDEST_OUTBOX_MS = 10 * 60_000

/**
 * Whether reading and telling work, in words that tell nobody when somebody tells: no counts, no ages. Two are notes and no
 * conditions: while the `keeper` is away telling works, and the outbox waits; without `sealing`, the key that seals what is
 * told, reading works, and telling says that it cannot take secrets now.
 */
export interface Readiness {
	readonly ready: boolean
	readonly store: boolean
	readonly migrations: boolean
	readonly disk: boolean
	readonly outbox: boolean
	readonly keeper: boolean
	readonly sealing: boolean
}

/** Never rejects. */
export async function readiness(): Promise<Readiness> {
	const [store, migrations, disk, keeper] = await Promise.all([
		storeAnswers(),
		migrationsAtHead(),
		diskHasRoom(),
		askKeeper('status', {}).catch(() => null),
	])
	const outbox = keeper === null || keeper.outboxAgeMs < OLDEST_OUTBOX_MS
	const ready = store && migrations && disk && outbox
	return { ready, store, migrations, disk, outbox, keeper: keeper !== null, sealing: canSeal() }
}

function storeAnswers(): Promise<boolean> {
	return holds(async () => (await content().rows(sql`SELECT 1`)).length === 1)
}

/** A newer version that was started beside this one may have changed the store since it was opened. */
function migrationsAtHead(): Promise<boolean> {
	return holds(async () => {
		const known = migrationsOf('content', engineOf(config().contentUrl))
		const query = sql`SELECT name, hash FROM migration`
		const applied = await content().rows<{ name: string; hash: string }>(query)
		return owed('content', known, applied).length === 0
	})
}

function diskHasRoom(): Promise<boolean> {
	return holds(async () => {
		const { bavail, bsize } = await statfs(config().data)
		return bavail * bsize >= LEAST_DISK_BYTES
	})
}

function holds(check: () => Promise<boolean>): Promise<boolean> {
	return check().catch(() => false)
}
