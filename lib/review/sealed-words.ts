import 'server-only'
import { padded, unpadded } from '@/lib/crypto/padded'
import { webKeys } from '@/lib/keys/web-keys'

const BLOCK = 512

/** What somebody wrote to the stewards: GCM(K_waiting, length(4) ‖ UTF-8 ‖ zeros, aad = the id that it belongs to). */
export function sealWords(id: Uint8Array, words: string): Uint8Array {
	return webKeys().waiting.encrypt(padded(Buffer.from(words), BLOCK), id)
}

/** The words, or '' where there are none or no key of the ring opens them. */
export function openWords(id: Uint8Array, sealed: Uint8Array | null): string {
	const whole = sealed && webKeys().waiting.decrypt(sealed, id)
	return whole ? Buffer.from(unpadded(whole)).toString() : ''
}
