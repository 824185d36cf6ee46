import { type ContentStore, openContent } from '@/db/content/store'
import { canSeal } from '@/lib/keys/web-keys'
import { log } from '@/lib/log/log'
import { checkWebKeysFit } from '@/lib/vault/fingerprints'
import { KeeperAway } from '@/lib/vault/keeper-client'

/** Opens the content store, migrated to this version, and makes sure that the keys belong to it. */
export async function openStore(): Promise<ContentStore> {
	if (!canSeal()) log({ event: 'cannotSeal' })
	const [store] = await Promise.all([openContent(), checkKeys()])
	return store
}

/** Keys that do not belong to the vault would lose every seal; a keeper that is still starting is no reason to wait. */
async function checkKeys(): Promise<void> {
	await checkWebKeysFit().catch((error) => {
		if (!(error instanceof KeeperAway)) throw error
		log({ event: 'keeperAway' })
	})
}
