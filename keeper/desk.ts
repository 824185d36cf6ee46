import type { ContentStore } from '@/db/content/store'
import { graph as graphTable, job as jobTable, vault as vaultTable } from '@/db/vault/schema'
import type { VaultStore } from '@/db/vault/store'
import type { KeeperKeys } from '@/lib/keys/keeper-keys'
import { Envelope } from './envelope'
import { Turns } from './turns'
import { VaultRows } from './vault-rows'

/** What the keeper's pieces work on together. */
export type Desk = {
	readonly content: ContentStore
	readonly vault: VaultStore
	readonly keys: KeeperKeys
	readonly rows: VaultRows
	/** What is still to be done about pushes. */
	readonly jobs: VaultRows
	/** Ties, groups, invitations and contacts. */
	readonly graph: VaultRows
	readonly envelope: Envelope
	readonly turns: Turns
	/** Aborted when the keeper stops: long walks end between two stretches and go on at the next start. */
	readonly stopping: AbortSignal
}

export function deskOf(
	content: ContentStore,
	vault: VaultStore,
	keys: KeeperKeys,
	stopping: AbortSignal = new AbortController().signal,
): Desk {
	return {
		content,
		vault,
		keys,
		rows: new VaultRows(vault, vaultTable),
		jobs: new VaultRows(vault, jobTable),
		graph: new VaultRows(vault, graphTable),
		envelope: new Envelope(keys),
		turns: new Turns(),
		stopping,
	}
}
