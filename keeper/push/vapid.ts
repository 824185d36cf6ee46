import { createECDH } from 'node:crypto'
import type { SecretKey } from '@/lib/keys/secret-key'

/** The P-256 pair of RFC 8292 whose private half is the key's 32 bytes; the public half is an uncompressed point (65 bytes). */
export function vapidPair(key: SecretKey): { privateKey: Uint8Array; publicKey: Uint8Array } {
	const pair = createECDH('prime256v1')
	// Of 2^32 random keys one is no scalar of the curve: it throws, and another key has to be made.
	pair.setPrivateKey(key.reveal())
	return { privateKey: key.reveal(), publicKey: new Uint8Array(pair.getPublicKey()) }
}
