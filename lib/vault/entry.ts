import type { KeyObject } from 'node:crypto'
import { decrypt, encrypt } from '@/lib/crypto/gcm'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { decodeEntry, type Entry, encodeEntry } from './record'

/** Closes and opens one member's entries of "my things": GCM(KDF("reverse-value"), entry, aad = label). */
export class EntryBox {
	readonly #key: KeyObject

	constructor(member: MemberSecret) {
		this.#key = member.key('reverse-value')
	}

	close(label: Uint8Array, entry: Entry): Uint8Array {
		return encrypt(this.#key, encodeEntry(entry), label)
	}

	/** The entry, or null when these bytes are not this member's at this label. */
	open(label: Uint8Array, inner: Uint8Array): Entry | null {
		const bytes = decrypt(this.#key, inner, label)
		return bytes && decodeEntry(bytes)
	}
}
