import type { ThingId } from '@/lib/crypto/id'

/** 8 creatures × 4 moods × 8 colours. */
export const CREATURES = ['fox', 'owl', 'cat', 'bear', 'rabbit', 'bird', 'fish', 'moth'] as const
export const MOODS = ['calm', 'bright', 'sly', 'sleepy'] as const
export const MASK_COLOURS = [
	'red',
	'amber',
	'green',
	'teal',
	'blue',
	'violet',
	'pink',
	'grey',
] as const
export const MASKS = CREATURES.length * MOODS.length * MASK_COLOURS.length

export interface Mask {
	readonly creature: (typeof CREATURES)[number]
	readonly mood: (typeof MOODS)[number]
	/** Index into MASK_COLOURS. */
	readonly colour: number
	/** 1, or more for those who came after all masks were worn. */
	readonly round: number
}

/**
 * The face of the n-th member of a thread. A Feistel permutation of 0–255 keyed by the thread's random id: no two members
 * of a thread share a face until all are worn, and faces of two threads have nothing to do with each other.
 */
export function maskOf(thread: ThingId, number: number): Mask {
	const face = permute(thread, number % MASKS)
	return {
		creature: CREATURES[face & 7] as Mask['creature'],
		mood: MOODS[(face >> 3) & 3] as Mask['mood'],
		colour: face >> 5,
		round: Math.floor(number / MASKS) + 1,
	}
}

const ROUNDS = 6

/** Balanced Feistel network on two halves of 4 bits (Luby and Rackoff, 1988): a bijection whatever its round function. */
function permute(thread: string, value: number): number {
	let left = value >> 4
	let right = value & 15
	for (let round = 0; round < ROUNDS; round++) {
		const mixed = hash(`${thread} ${round} ${right}`) & 15
		;[left, right] = [right, left ^ mixed]
	}
	return (left << 4) | right
}

/** FNV-1a, finished as in MurmurHash3 so that all bits depend on all: it scatters faces, it guards nothing. */
function hash(text: string): number {
	let value = 0x811c9dc5
	for (let at = 0; at < text.length; at++) {
		value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
	}
	value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
	value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
	return (value ^ (value >>> 16)) >>> 0
}
