import { decrypt, encrypt } from '@/lib/crypto/gcm'
import type { SecretKey } from './secret-key'

/** The keys of one purpose, newest first: the first seals, every one opens. */
export class Ring {
	constructor(readonly all: readonly [SecretKey, ...SecretKey[]]) {}

	get current(): SecretKey {
		return this.all[0]
	}

	/** The keys that only open what is older. */
	get old(): readonly SecretKey[] {
		return this.all.slice(1)
	}

	/** The same keys in the same order. */
	equals(other: Ring): boolean {
		if (this.all.length !== other.all.length) return false
		return this.all.every((key, at) => other.all[at]?.equals(key))
	}

	/** AES-256-GCM under the newest key (layout: see lib/crypto/gcm.ts). */
	encrypt(plaintext: Uint8Array, aad: Uint8Array): Uint8Array {
		return encrypt(this.current.object, plaintext, aad)
	}

	/** The plaintext under whichever key of the ring fits, or null. */
	decrypt(sealed: Uint8Array, aad: Uint8Array): Uint8Array | null {
		for (const key of this.all) {
			const plaintext = decrypt(key.object, sealed, aad)
			if (plaintext) return plaintext
		}
		return null
	}
}
