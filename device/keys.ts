import { putIn, takeOut } from './store'

/**
 * One of this device's keys, made when it is first needed: the browser keeps it and lets nobody take it out, so that a copy of the
 * profile's files, read by another program, opens nothing by itself. Null where nothing can be kept or sealed: private
 * modes, plain HTTP.
 */
export function deviceKey(
	name: string,
	algorithm: AesKeyGenParams | HmacKeyGenParams,
	uses: KeyUsage[],
): Promise<CryptoKey | null> {
	if (!globalThis.crypto?.subtle || !navigator.locks) return Promise.resolve(null)
	return navigator.locks.request(`treehole-key-${name}`, async () => {
		const kept = await takeOut('keys', name)
		if (kept instanceof CryptoKey) return kept
		const made = await crypto.subtle.generateKey(algorithm, false, uses)
		return made instanceof CryptoKey && (await putIn('keys', name, made)) ? made : null
	})
}
