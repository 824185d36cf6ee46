import { createSecretKey } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decrypt, encrypt, GCM_OVERHEAD } from './gcm'
import { newThingId, parseThingId, thingBytes, thingIdFromBytes } from './id'
import { kdf, MARK_BYTES, prf, prfOfMany } from './prf'
import { openSeal, publicHalf, SEAL_OVERHEAD, sealTo } from './sealed-box'

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
const hex = (raw: Uint8Array) => Buffer.from(raw).toString('hex')
const key = bytes('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f')
const some = fc.uint8Array({ maxLength: 300 })

test('the PRF and the KDF stay what stored labels were made with', () => {
	// Computed once with Python's hmac and an own HKDF: a change here would orphan every stored row.
	expect(hex(prf(key, 'f', bytes('ff')))).toBe('a9253536347e7bae69eeb7be4b354441')
	expect(hex(prf(key, 7))).toBe('5cc90f1b74852de9e2fef95c38a6db25')
	expect(hex(kdf(key, 'mask'))).toBe(
		'e9d0d379f4c90180dc6ab1e566f4f05cc7ec6d09ac8ea91eaf97a9e213693b8d',
	)
})

test('the PRF of many values is that of each', () => {
	const of = prfOfMany(createSecretKey(key))
	fc.assert(fc.property(some, (value) => of(value) === hex(prf(key, value))))
})

test('the PRF tells apart parts that would join to the same bytes', () => {
	fc.assert(
		fc.property(fc.array(some, { maxLength: 4 }), fc.array(some, { maxLength: 4 }), (a, b) => {
			const same = JSON.stringify(a.map(hex)) === JSON.stringify(b.map(hex))
			return (hex(prf(key, ...a)) === hex(prf(key, ...b))) === same
		}),
	)
	expect(prf(key, 'ab', 'c')).not.toEqual(prf(key, 'a', 'bc'))
	expect(prf(key, 'x')).toHaveLength(MARK_BYTES)
})

test('GCM opens what it closed, and nothing that was changed or moved', () => {
	fc.assert(
		fc.property(some, some, fc.nat(), (plaintext, aad, at) => {
			const sealed = encrypt(key, plaintext, aad)
			expect(sealed).toHaveLength(plaintext.length + GCM_OVERHEAD)
			expect(decrypt(key, sealed, aad)).toEqual(plaintext)
			const changed = sealed.slice()
			changed[at % sealed.length] = (changed[at % sealed.length] ?? 0) ^ 1
			expect(decrypt(key, changed, aad)).toBeNull()
			expect(decrypt(key, sealed, new Uint8Array([...aad, 0]))).toBeNull()
			expect(decrypt(kdf(key, 'other'), sealed, aad)).toBeNull()
			expect(decrypt(key, sealed.subarray(1), aad)).toBeNull()
		}),
	)
	expect(decrypt(key, new Uint8Array(GCM_OVERHEAD - 1), new Uint8Array())).toBeNull()
})

test('the same plaintext is never closed to the same bytes', () => {
	const closed = Array.from({ length: 100 }, () => hex(encrypt(key, key, key)))
	expect(new Set(closed).size).toBe(100)
})

test('GCM opens a vector of NIST (SP 800-38D, test case 14 of the GCM specification)', () => {
	const sealed = bytes(
		'000000000000000000000000cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
	)
	expect(decrypt(new Uint8Array(32), sealed, new Uint8Array())).toEqual(new Uint8Array(16))
})

test('a sealed box is opened by the private half alone, and by no other', () => {
	const message = new Uint8Array(67).fill(9)
	const sealed = sealTo(publicHalf(key), message)
	expect(sealed).toHaveLength(message.length + SEAL_OVERHEAD)
	expect(openSeal(key, sealed)).toEqual(message)
	expect(openSeal(kdf(key, 'other'), sealed)).toBeNull()
	expect(openSeal(publicHalf(key), sealed)).toBeNull()
	for (let at = 0; at < sealed.length; at++) {
		const changed = sealed.slice()
		changed[at] = (changed[at] ?? 0) ^ 1
		expect(openSeal(key, changed)).toBeNull()
	}
	expect(openSeal(key, sealed.subarray(0, SEAL_OVERHEAD - 1))).toBeNull()
})

test('the public half is X25519 of RFC 7748, section 6.1', () => {
	const alice = bytes('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a')
	expect(hex(publicHalf(alice))).toBe(
		'8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
	)
})

test('an id has one spelling', () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (raw) => {
			const id = thingIdFromBytes(raw)
			expect(parseThingId(id)).toBe(id)
			expect(thingBytes(id)).toEqual(raw)
		}),
	)
	const id = newThingId()
	for (const other of [
		`${id}=`,
		` ${id}`,
		id.slice(1),
		`${id.slice(0, 21)}B`,
		`${id.slice(0, 21)}+`,
	]) {
		expect(parseThingId(other)).toBeNull()
	}
})
