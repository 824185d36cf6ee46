import { openSeal, publicHalf, sealTo } from '@/lib/crypto/sealed-box'
import type { Ring } from '@/lib/keys/ring'
import { decodeStanding, type Sealed } from '@/lib/vault/standing'

/** Opens a seal with whichever private key of the ring fits; null when none does. */
export function openStanding(pairs: Ring, inner: Uint8Array): Sealed | null {
	for (const key of pairs.all) {
		const message = openSeal(key.reveal(), inner)
		if (message) return decodeStanding(message)
	}
	return null
}

/** The same seal under the newest pair: itself when it is that already, null when no pair opens it. */
export function sealedAnew(pairs: Ring, inner: Uint8Array): Uint8Array | null {
	if (openSeal(pairs.current.reveal(), inner)) return inner
	for (const key of pairs.old) {
		const message = openSeal(key.reveal(), inner)
		if (message) return sealTo(publicHalf(pairs.current.reveal()), message)
	}
	return null
}
