import { createHash, randomBytes } from 'node:crypto'
import sodium from 'libsodium-wrappers-sumo'
import { CONTEXT, concat, expandMessage, framed, GROUP_DST, SCALAR_DST, utf8 } from './hashes'

/** libsodium is WebAssembly here and takes a moment to compile. */
export const ready = (): Promise<void> => sodium.ready

/** What is answered to a batch of blinded elements: each times the key, and one proof for all (c ‖ s). */
export interface Evaluated {
	readonly points: readonly Uint8Array[]
	readonly proof: Uint8Array
}

const sha512 = (bytes: Uint8Array) => new Uint8Array(createHash('sha512').update(bytes).digest())

/**
 * The keeper's side of VOPRF(ristretto255, SHA-512) of RFC 9497 with libsodium. Throws RangeError for what is no group element, or
 * the identity.
 */
export class OprfServer {
	readonly publicKey: Uint8Array

	constructor(readonly key: Uint8Array) {
		this.publicKey = sodium.crypto_scalarmult_ristretto255_base(key)
	}

	/** DeriveKeyPair (RFC 9497, section 3.2.1); `seed` has 32 bytes. */
	static derive(seed: Uint8Array, info: Uint8Array = utf8('treehole/1/oprf')): OprfServer {
		const input = concat(seed, framed(info))
		for (let counter = 0; counter < 256; counter++) {
			const bytes = concat(input, Uint8Array.of(counter))
			const scalar = hashToScalar(bytes, concat(utf8('DeriveKeyPair'), CONTEXT))
			if (!sodium.is_zero(scalar)) return new OprfServer(scalar)
		}
		throw new Error('no key comes from this seed')
	}

	/** BlindEvaluate and GenerateProof (sections 3.3.2 and 2.2.1) for a batch. */
	evaluate(blinded: readonly Uint8Array[], r: Uint8Array = randomScalar()): Evaluated {
		const points = blinded.map((point) => this.#times(point))
		const weights = compositeWeights(this.publicKey, blinded, points)
		const m = sum(blinded.map((point, at) => multiply(weights[at] as Uint8Array, point)))
		const z = this.#times(m)
		const t2 = sodium.crypto_scalarmult_ristretto255_base(r)
		const t3 = multiply(r, m)
		const c = challenge(this.publicKey, m, z, t2, t3)
		const s = sodium.crypto_core_ristretto255_scalar_sub(
			r,
			sodium.crypto_core_ristretto255_scalar_mul(c, this.key),
		)
		return { points, proof: concat(c, s) }
	}

	/** The token of an input that is known: its group element times the key. */
	tokenOf(input: Uint8Array): Uint8Array {
		const element = sodium.crypto_core_ristretto255_from_hash(
			expandMessage(sha512, input, GROUP_DST, 64),
		)
		return this.#times(element)
	}

	/** A token under this key as one under `next`: PRFs of this kind are key-homomorphic. */
	moveTo(next: OprfServer): (token: Uint8Array) => Uint8Array {
		const inverse = sodium.crypto_core_ristretto255_scalar_invert(this.key)
		const ratio = sodium.crypto_core_ristretto255_scalar_mul(next.key, inverse)
		return (token) => multiply(ratio, token)
	}

	#times(point: Uint8Array): Uint8Array {
		return multiply(this.key, point)
	}
}

/** Whether something encodes an element of the group that is not the identity, as every point and token does. */
export function isElement(bytes: Uint8Array): boolean {
	return sodium.crypto_core_ristretto255_is_valid_point(bytes) && !sodium.is_zero(bytes)
}

/** libsodium refuses the identity as a result, and whatever is no canonical encoding. */
function multiply(scalar: Uint8Array, point: Uint8Array): Uint8Array {
	try {
		return sodium.crypto_scalarmult_ristretto255(scalar, point)
	} catch {
		throw new RangeError('no element of the group')
	}
}

function sum(points: readonly Uint8Array[]): Uint8Array {
	const [first, ...rest] = points
	if (!first) throw new RangeError('an empty batch')
	return rest.reduce((total, point) => sodium.crypto_core_ristretto255_add(total, point), first)
}

function randomScalar(): Uint8Array {
	return sodium.crypto_core_ristretto255_scalar_reduce(new Uint8Array(randomBytes(64)))
}

function hashToScalar(bytes: Uint8Array, dst: Uint8Array = SCALAR_DST): Uint8Array {
	return sodium.crypto_core_ristretto255_scalar_reduce(expandMessage(sha512, bytes, dst, 64))
}

/** The d_i of ComputeComposites (section 2.2.1). */
function compositeWeights(
	publicKey: Uint8Array,
	blinded: readonly Uint8Array[],
	points: readonly Uint8Array[],
): Uint8Array[] {
	const seed = sha512(concat(framed(publicKey), framed(concat(utf8('Seed-'), CONTEXT))))
	return blinded.map((c, at) => hashToScalar(compositeInput(seed, at, c, points[at] as Uint8Array)))
}

function compositeInput(seed: Uint8Array, at: number, c: Uint8Array, d: Uint8Array): Uint8Array {
	const index = Uint8Array.of(at >> 8, at & 0xff)
	return concat(framed(seed), index, framed(c), framed(d), utf8('Composite'))
}

function challenge(...points: readonly Uint8Array[]): Uint8Array {
	return hashToScalar(concat(...points.map(framed), utf8('Challenge')))
}
