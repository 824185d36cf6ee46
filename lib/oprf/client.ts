import { pippenger } from '@noble/curves/abstract/curve.js'
import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { CONTEXT, concat, expandMessage, framed, GROUP_DST, SCALAR_DST, utf8 } from './hashes'

const { Point } = ristretto255
type Element = InstanceType<typeof Point>
const { Fn } = Point

/** An input on its way: what is sent, and the scalar that only this device knows. */
export interface Blinded {
	readonly point: Uint8Array
	readonly scalar: bigint
}

/** Blind (RFC 9497, section 3.3.1): the input's group element times a random scalar says nothing of the input. */
export function blind(input: Uint8Array, scalar: bigint = randomScalar()): Blinded {
	const element = ristretto255_hasher.hashToCurve(input, { DST: GROUP_DST }) as Element
	return { point: element.multiply(scalar).toBytes(), scalar }
}

/** The server's answer does not prove that it used the key that serves all. */
export class NotProved extends Error {
	override readonly name = 'NotProved'
}

/**
 * The tokens of a batch, each the input's element times the server's key: VerifyProof (section 2.2.2), then the first step of Finalize
 * (section 3.3.2). The hash that Finalize ends with is left out, so that the vault can move tokens to a new key. Throws NotProved.
 */
export function unblind(
	publicKey: Uint8Array,
	blinded: readonly Blinded[],
	points: readonly Uint8Array[],
	proof: Uint8Array,
): Uint8Array[] {
	const elements = points.map(elementOf)
	if (points.length !== blinded.length || !isProved(publicKey, blinded, points, elements, proof))
		throw new NotProved('the answer is not under the key that serves all')
	return elements.map((element, at) =>
		element.multiply(Fn.inv((blinded[at] as Blinded).scalar)).toBytes(),
	)
}

/** All of Finalize: the output of the PRF, 64 bytes. */
export function finalize(input: Uint8Array, token: Uint8Array): Uint8Array {
	return sha512(concat(framed(input), framed(token), utf8('Finalize')))
}

function isProved(
	publicKey: Uint8Array,
	blinded: readonly Blinded[],
	points: readonly Uint8Array[],
	elements: readonly Element[],
	proof: Uint8Array,
): boolean {
	const [c, s] = [scalarOf(proof.subarray(0, 32)), scalarOf(proof.subarray(32, 64))]
	if (c === null || s === null || proof.length !== 64) return false
	const seed = sha512(concat(framed(publicKey), framed(concat(utf8('Seed-'), CONTEXT))))
	const weights = blinded.map(({ point }, at) =>
		hashToScalar(compositeInput(seed, at, point, points[at] as Uint8Array)),
	)
	// Weights and points are known to both sides: quick sums may be used.
	const m = pippenger(
		Point,
		blinded.map(({ point }) => elementOf(point)),
		weights,
	)
	const z = pippenger(Point, [...elements], weights)
	const key = elementOf(publicKey)
	const t2 = Point.BASE.multiplyUnsafe(s).add(key.multiplyUnsafe(c))
	const t3 = m.multiplyUnsafe(s).add(z.multiplyUnsafe(c))
	const challenge = [publicKey, m.toBytes(), z.toBytes(), t2.toBytes(), t3.toBytes()].map(framed)
	return hashToScalar(concat(...challenge, utf8('Challenge'))) === c
}

function compositeInput(seed: Uint8Array, at: number, c: Uint8Array, d: Uint8Array): Uint8Array {
	const index = Uint8Array.of(at >> 8, at & 0xff)
	return concat(framed(seed), index, framed(c), framed(d), utf8('Composite'))
}

/** Throws NotProved for what is no element of the group, or the identity. */
function elementOf(bytes: Uint8Array): Element {
	try {
		const element = Point.fromBytes(bytes)
		if (!element.is0()) return element
	} catch {}
	throw new NotProved('the answer holds what is no element of the group')
}

function scalarOf(bytes: Uint8Array): bigint | null {
	try {
		return Fn.fromBytes(bytes)
	} catch {
		return null
	}
}

function hashToScalar(bytes: Uint8Array): bigint {
	return wide(expandMessage(sha512, bytes, SCALAR_DST, 64))
}

function randomScalar(): bigint {
	return wide(crypto.getRandomValues(new Uint8Array(64)))
}

/** 64 little-endian bytes modulo the order of the group. */
function wide(bytes: Uint8Array): bigint {
	let value = 0n
	for (const byte of bytes.toReversed()) value = (value << 8n) | BigInt(byte)
	return Fn.create(value)
}
