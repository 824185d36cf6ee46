import { placeOf } from '../need/features'

/** How many places there are for words: with some 6,700 of them, one word of 600 that is none of them stands where one does. */
const PLACES = 2 ** 22

/** The first number with which no word of the labelled texts stands where a first name does; with others, ten do. */
const SALT = 650

/** How many bits of a gap are written as they are; what is above them is counted. Gaps are some 600 wide. */
const LOW = 9

/**
 * A set of words as the gaps between their hashes, Golomb coded (Golomb 1966; Putze, Sanders and Singler 2007): ten and a half bits a word to send,
 * where the letters of a name are fourteen, in return for a word here and there that is taken for one of them.
 */
export function hashed(words: readonly string[]): string {
	const places = [...new Set(words.map(placeIn))].sort((one, other) => one - other)
	const bits = places.map((place, i) => gapAsBits(place - (places[i - 1] ?? -1) - 1)).join('')
	const bytes = Array.from(bits.match(/.{1,8}/g) ?? [], (eight) =>
		String.fromCharCode(Number.parseInt(eight.padEnd(8, '1'), 2)),
	)
	return btoa(bytes.join(''))
}

function placeIn(word: string): number {
	return placeOf(`${SALT}${word}`, PLACES)
}

function gapAsBits(gap: number): string {
	return `${'1'.repeat(gap >> LOW)}0${(gap % 2 ** LOW).toString(2).padStart(LOW, '0')}`
}

/** Asks a set that `hashed` has written whether a word is in it. */
export function asked(code: string): (word: string) => boolean {
	const bits = Array.from(atob(code), (byte) =>
		byte.charCodeAt(0).toString(2).padStart(8, '0'),
	).join('')
	const places = new Set<number>()
	let place = -1
	for (const [, above = '', low = ''] of bits.matchAll(GAP)) {
		place += above.length * 2 ** LOW + Number.parseInt(low, 2) + 1
		places.add(place)
	}
	return (word) => places.has(placeIn(word))
}

const GAP = new RegExp(`(1*)0([01]{${LOW}})`, 'g')
