import { putIn, takeOut } from './store'

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

/**
 * This device's key, made when it is first needed: the browser keeps it and lets nobody take it out, so that a copy of the
 * profile's files, read by another program, opens nothing by itself. Null where nothing can be kept or sealed: private
 * modes, plain HTTP.
 */
export function outboxKey(): Promise<CryptoKey | null> {
	if (!globalThis.crypto?.subtle || !navigator.locks) return Promise.resolve(null)
	return navigator.locks.request('treehole-outbox-key', async () => {
		const kept = await takeOut('keys', 'outbox')
		if (kept instanceof CryptoKey) return kept
		const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
			'encrypt',
			'decrypt',
		])
		return (await putIn('keys', 'outbox', made)) ? made : null
	})
}

function how(iv: Uint8Array<ArrayBuffer>, id: string): AesGcmParams {
	return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(id) }
}
