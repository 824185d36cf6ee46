import { beforeAll, expect, test } from 'vitest'
import { blind, finalize, NotProved, unblind } from './client'
import { default as suite } from './rfc9497.json' with { type: 'json' }
import { OprfServer, ready } from './server'

/** RFC 9497, appendix A.1.2: VOPRF(ristretto255, SHA-512). */
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
const hex = (raw: Uint8Array) => Buffer.from(raw).toString('hex')
const list = (text: string) => text.split(',').map(bytes)
const number = (raw: Uint8Array) => BigInt(`0x${hex(raw.toReversed())}`)

let server: OprfServer
beforeAll(async () => {
	await ready()
	server = OprfServer.derive(bytes(suite.seed), bytes(suite.keyInfo))
})

test('keys are derived as published', () => {
	expect(hex(server.key)).toBe(suite.skSm)
	expect(hex(server.publicKey)).toBe(suite.pkSm)
})

test.each(suite.vectors)('batch of $Batch: $Input', (vector) => {
	const inputs = list(vector.Input)
	const scalars = list(vector.Blind).map(number)
	const blinded = inputs.map((input, at) => blind(input, scalars[at]))
	expect(blinded.map(({ point }) => hex(point)).join()).toBe(vector.BlindedElement)
	const { points, proof } = server.evaluate(
		blinded.map(({ point }) => point),
		bytes(vector.Proof.r),
	)
	expect(points.map(hex).join()).toBe(vector.EvaluationElement)
	expect(hex(proof)).toBe(vector.Proof.proof)
	const tokens = unblind(server.publicKey, blinded, points, proof)
	const outputs = tokens.map((token, at) => finalize(inputs[at] as Uint8Array, token))
	expect(outputs.map(hex).join()).toBe(vector.Output)
	expect(tokens.map(hex)).toEqual(inputs.map((input) => hex(server.tokenOf(input))))
})

test('two devices get one token for one address, and the server never the same point', () => {
	const input = new TextEncoder().encode('+4915112345678')
	const ways = [blind(input), blind(input)]
	expect(hex(ways[0]?.point as Uint8Array)).not.toBe(hex(ways[1]?.point as Uint8Array))
	const { points, proof } = server.evaluate(ways.map(({ point }) => point))
	const [one, other] = unblind(server.publicKey, ways, points, proof).map(hex)
	expect(one).toBe(other)
})

test('another key for one member is found out', () => {
	const own = OprfServer.derive(new Uint8Array(32).fill(7))
	const ways = [blind(new Uint8Array([1]))]
	const { points, proof } = own.evaluate(ways.map(({ point }) => point))
	expect(() => unblind(server.publicKey, ways, points, proof)).toThrow(NotProved)
	expect(() => unblind(own.publicKey, ways, points, proof.toReversed())).toThrow(NotProved)
	expect(() => unblind(own.publicKey, ways, [new Uint8Array(32)], proof)).toThrow(NotProved)
	expect(unblind(own.publicKey, ways, points, proof)).toHaveLength(1)
})

test('what is no element, or the identity, is refused', () => {
	for (const wrong of [
		new Uint8Array(32),
		new Uint8Array(32).fill(255),
		new Uint8Array(31).fill(1),
		new Uint8Array(0),
	])
		expect(() => server.evaluate([wrong])).toThrow(RangeError)
	expect(() => server.evaluate([])).toThrow(RangeError)
})

test('tokens move to a new key', () => {
	const next = OprfServer.derive(new Uint8Array(32).fill(9))
	const input = new TextEncoder().encode('a@b.example')
	expect(hex(server.moveTo(next)(server.tokenOf(input)))).toBe(hex(next.tokenOf(input)))
})
