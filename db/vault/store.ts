import 'server-only'
import { type Engine, engineOf } from '@/db/dialect'
import type { OpenStore } from '@/db/dialect/open-store'
import { migrationsOf } from '@/db/migrate'

export type VaultStore = OpenStore

/** Migrates the vault to the code's version and opens it. Only the keeper's process may: see docs/decisions. */
export async function openVault(url: string): Promise<VaultStore> {
	const engine = engineOf(url)
	const known = migrationsOf('vault', engine)
	const open = await openerOf(engine)
	return open(url, 'vault', known)
}

/** Only the engine at hand is loaded. */
async function openerOf(engine: Engine) {
	if (engine === 'sqlite') return (await import('@/db/dialect/open-sqlite')).openSqliteStore
	return (await import('@/db/dialect/open-postgres')).openPostgresStore
}
