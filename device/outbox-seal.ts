import { deviceKey } from './keys'

/** Bytes under AES-GCM, with the 96-bit number that was used for them and never again. */
export interface Sealed {
	readonly iv: Uint8Array<ArrayBuffer>
	readonly bytes: ArrayBuffer
}

/** Seals for the entry `id`: moved under another one, it does not open. */
export async function seal(
	key: CryptoKey,
	id: string,
	plain: Uint8Array<ArrayBuffer>,
): Promise<Sealed> {
	const iv = crypto.getRandomValues(new Uint8Array(12))
	return { iv, bytes: await crypto.subtle.encrypt(how(iv, id), key, plain) }
}

/** What was sealed; null when the key is another one, or somebody meddled with it. */
export async function unseal(key: CryptoKey, id: string, sealed: Sealed) {
	return crypto.subtle.decrypt(how(sealed.iv, id), key, sealed.bytes).then(
		(plain) => new Uint8Array(plain),
		() => null,
	)
}

/** The key of this device's letters; null where none can be kept. */
export function outboxKey(): Promise<CryptoKey | null> {
	return deviceKey('outbox', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt'])
}

function how(iv: Uint8Array<ArrayBuffer>, id: string): AesGcmParams {
	return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(id) }
}
