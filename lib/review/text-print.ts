import type { KeyObject } from 'node:crypto'
import { prf } from '@/lib/crypto/prf'
import { unhidden } from '@/lib/hints/unhidden'

/** A print of some words or of a picture: what is compared, and the parts by which near ones are looked up. */
export interface Print {
	readonly bytes: Uint8Array
	/** One number of at most 31 bits a band: near prints share at least one. */
	readonly parts: readonly number[]
}

/** Bands of three minimums each. Two texts that share half of their grams share a band in 96 of 100 cases, two that share a tenth in 2. */
const BANDS = 24
const ROWS = 3
const MINIMUMS = BANDS * ROWS
/** Four bits of a minimum are kept (Li and König, WWW 2010): sixteen that differ agree once by chance. */
const KEPT_BITS = 4
const CHANCE = 1 / 2 ** KEPT_BITS
/** Shorter texts have no print: one person's "I did it", once removed, must stay another's to say. */
const LEAST_LETTERS = 12
/** Grams that two texts must share of all that they have, to be nearly the same. */
export const NEAR = 0.45

/**
 * MinHash (Broder, SEQUENCES 1997) over keyed grams of the letters: of two texts as many minimums agree as they share of their grams, and
 * without the key nobody can try what was removed. Letters that look alike, case, spaces, signs and repetitions make no difference. 36
 * bytes; null for short texts.
 */
export function textPrint(text: string, key: KeyObject): Print | null {
	const letters = lettersOf(text)
	if (letters.length < LEAST_LETTERS) return null
	const minimums = new Uint32Array(MINIMUMS).fill(0xffffffff)
	for (const gram of gramsOf(letters)) {
		const [one, two] = halvesOf(prf(key, 'gram', gram))
		for (let at = 0; at < MINIMUMS; at += 1) {
			const value = mixed(one + Math.imul(at, two))
			if (value < (minimums[at] ?? 0)) minimums[at] = value
		}
	}
	return { bytes: packed(minimums), parts: partsOf(minimums) }
}

function lettersOf(text: string): string[] {
	const letters = unhidden(text)
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '')
		.replace(/(.)\1+/gu, '$1')
	return [...letters]
}

const HAN = /\p{Script=Han}/u

/** Three letters of an alphabet, or two of which one is Han: those say as much as a word. */
function gramsOf(letters: readonly string[]): Set<string> {
	const grams = new Set<string>()
	for (const at of letters.keys()) {
		const pair = letters.slice(at, at + 2).join('')
		const gram = HAN.test(pair) ? pair : letters.slice(at, at + 3).join('')
		if (letters.length - at >= 3 || HAN.test(pair)) grams.add(gram)
	}
	return grams
}

/** Two numbers of 32 bits, the second odd: at + two · i is another hash for each i (Kirsch and Mitzenmacher, ESA 2006). */
function halvesOf(hash: Uint8Array): [number, number] {
	const view = new DataView(hash.buffer, hash.byteOffset)
	return [view.getUint32(0), view.getUint32(4) | 1]
}

/** The finaliser of MurmurHash3: a bijection of 32 bits in which every bit depends on every other. */
function mixed(value: number): number {
	let bits = value | 0
	bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
	bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
	return (bits ^ (bits >>> 16)) >>> 0
}

function packed(minimums: Uint32Array): Uint8Array {
	const bytes = new Uint8Array(MINIMUMS / 2)
	for (const at of bytes.keys())
		bytes[at] = (((minimums[2 * at] ?? 0) & 15) << 4) | ((minimums[2 * at + 1] ?? 0) & 15)
	return bytes
}

function partsOf(minimums: Uint32Array): number[] {
	return Array.from({ length: BANDS }, (_, band) => {
		let part = 0
		for (let row = 0; row < ROWS; row += 1) part = mixed(part ^ (minimums[band * ROWS + row] ?? 0))
		return part >>> 1
	})
}

/** What two texts share of all their grams (Jaccard), as their prints estimate it: from 0 to 1, off by 0.06 in the middle. */
export function likenessOf(one: Uint8Array, other: Uint8Array): number {
	if (one.length !== other.length) return 0
	let agree = 0
	for (const [at, byte] of one.entries()) {
		const differing = byte ^ (other[at] ?? 0)
		agree += (differing >> 4 === 0 ? 1 : 0) + ((differing & 15) === 0 ? 1 : 0)
	}
	return Math.max(0, (agree / (2 * one.length) - CHANCE) / (1 - CHANCE))
}
