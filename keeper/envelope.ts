import { decrypt } from '@/lib/crypto/gcm'
import type { KeeperKeys } from '@/lib/keys/keeper-keys'

/**
 * The outer layer of every row, under keys that only the keeper has: GCM(K_envelope, record, aad = label). A restored
 * backup lies under a backup key until it is wrapped anew.
 */
export class Envelope {
	readonly #keys: KeeperKeys

	constructor(keys: KeeperKeys) {
		this.#keys = keys
	}

	wrap(label: Uint8Array, record: Uint8Array): Uint8Array {
		return this.#keys.rings().envelope.encrypt(record, label)
	}

	wrapForBackup(label: Uint8Array, record: Uint8Array): Uint8Array {
		return this.#keys.rings().backup.encrypt(record, label)
	}

	/** The record, or null when bytes or label were changed, or the key is destroyed. */
	unwrap(label: Uint8Array, row: Uint8Array): Uint8Array | null {
		const { envelope, backup } = this.#keys.rings()
		return envelope.decrypt(row, label) ?? backup.decrypt(row, label)
	}

	/** The row under today's key, or null when it is that already or does not open. The old key is tried first: nearly every row is under it. */
	wrapAnew(label: Uint8Array, row: Uint8Array): Uint8Array | null {
		const { envelope, backup } = this.#keys.rings()
		for (const key of [...envelope.old, ...backup.all]) {
			const record = decrypt(key.object, row, label)
			if (record) return this.wrap(label, record)
		}
		return null
	}
}
