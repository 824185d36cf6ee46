import 'server-only'
import { prf } from '@/lib/crypto/prf'
import { KeyTrouble } from '@/lib/keys/key-trouble'
import type { Ring } from '@/lib/keys/ring'
import { webKeys } from '@/lib/keys/web-keys'
import { askKeeper } from './keeper-client'

/** Web keys that must be the ones the vault was begun with, or must equal the keeper's. */
export const FITTING = ['account', 'label', 'outbox', 'keeperPublicKey'] as const

/** One-way values by which two holders of a ring compare it, newest first. */
export function prints(purpose: string, ring: Ring): Uint8Array[] {
	return ring.all.map((key) => prf(key.object, 'print', purpose))
}

/** At the web's start: throws KeyTrouble when its keys are not those of this vault and keeper, KeeperAway when nobody can say. */
export async function checkWebKeysFit(): Promise<void> {
	const keys = webKeys()
	const asked = FITTING.flatMap((purpose) => {
		const ring = keys[purpose]
		return ring ? [[purpose, prints(purpose, ring)]] : []
	})
	const { misfits } = await askKeeper('fits', { prints: Object.fromEntries(asked) })
	if (misfits.length === 0) return
	throw new KeyTrouble(
		`The web's keys for ${misfits.join(', ')} are not those this vault was used with. Put back the key file that belongs to it.`,
	)
}
