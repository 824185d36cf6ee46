import { createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto'

/** Bytes of every key: AES-256, HMAC-SHA-256 and X25519 all take 32. */
export const KEY_BYTES = 32

/** A key that never prints: not in JSON, not in a template string, not in a stack or a log line. */
export class SecretKey {
	readonly #bytes: Uint8Array
	/** The key for calls of node:crypto, several times quicker than raw bytes. */
	readonly object: KeyObject

	/** `since` is the day (YYYY-MM-DD, UTC) on which the key was made. */
	constructor(
		bytes: Uint8Array,
		readonly since: string,
	) {
		if (bytes.length !== KEY_BYTES) throw new Error(`a key has ${KEY_BYTES} bytes`)
		this.#bytes = new Uint8Array(bytes)
		this.object = createSecretKey(this.#bytes)
	}

	/** The raw 32 bytes, for the call that needs them and nothing else. */
	reveal(): Uint8Array {
		return this.#bytes
	}

	equals(other: SecretKey): boolean {
		return timingSafeEqual(this.#bytes, other.#bytes)
	}

	toJSON(): string {
		return '[key]'
	}

	toString(): string {
		return '[key]'
	}

	[Symbol.for('nodejs.util.inspect.custom')](): string {
		return '[key]'
	}
}
