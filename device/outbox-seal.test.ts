import { expect, test } from 'vitest'
import { seal, unseal } from './outbox-seal'

const PLAIN = new TextEncoder().encode('sesame')

function newKey(): Promise<CryptoKey> {
	return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

test('what is sealed opens under its own key and name, and nothing else', async () => {
	const key = await newKey()
	const sealed = await seal(key, 'one', PLAIN)
	expect(await unseal(key, 'one', sealed)).toEqual(PLAIN)
	expect(await unseal(key, 'another', sealed)).toBe(null)
	expect(await unseal(await newKey(), 'one', sealed)).toBe(null)
	new Uint8Array(sealed.bytes).reverse()
	expect(await unseal(key, 'one', sealed)).toBe(null)
})

test('the same words sealed twice look different', async () => {
	const key = await newKey()
	const [one, other] = [await seal(key, 'a', PLAIN), await seal(key, 'a', PLAIN)]
	expect(one.iv).not.toEqual(other.iv)
	expect(new Uint8Array(one.bytes)).not.toEqual(new Uint8Array(other.bytes))
})
