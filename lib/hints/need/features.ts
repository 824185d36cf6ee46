import { IDEAS } from './ideas'

/** How many weights there are: features share them by a hash (Weinberger et al. 2009), as a table of all words would be too large to send. */
export const WEIGHTS = 2 ** 13

/**
 * What the model looks at in a text, as places among its weights: words, pairs of words and stretches of five letters within them, of Chinese one
 * or two characters that follow one another, and two around a third, and what the text is about, singly and by two.
 */
export function featuresOf(text: string): number[] {
	const plain = text.toLowerCase().replace(/['’]/g, '')
	const found = new Set<number>()
	const words = plain.match(/[a-z]+|\d+/g) ?? []
	words.forEach((word, i) => {
		found.add(placeOf(`word ${word}`))
		if (i > 0) found.add(placeOf(`pair ${words[i - 1]} ${word}`))
		for (const part of stretches(`<${word}>`, 5)) found.add(placeOf(`part ${part}`))
	})
	for (const run of plain.match(/\p{Script=Han}+/gu) ?? []) {
		for (const length of [1, 2])
			for (const part of stretches(run, length)) found.add(placeOf(`han ${part}`))
		for (const [first, , last] of stretches(run, 3)) found.add(placeOf(`around ${first}${last}`))
	}
	const ideas = IDEAS.flatMap((idea, i) => (idea.test(plain) ? [i] : []))
	for (const one of ideas) {
		found.add(placeOf(`idea ${one}`))
		for (const other of ideas) if (other > one) found.add(placeOf(`ideas ${one} ${other}`))
	}
	return [...found]
}

function stretches(text: string, length: number): string[] {
	const characters = Array.from(text)
	return characters
		.slice(0, Math.max(0, characters.length - length + 1))
		.map((_, i) => characters.slice(i, i + length).join(''))
}

/** FNV-1a (RFC 9923), mixed once more, for its low bits alone are of even letters. */
export function placeOf(feature: string, places = WEIGHTS): number {
	let hash = 0x811c9dc5
	for (let i = 0; i < feature.length; i += 1) {
		hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193)
	}
	return ((hash ^ (hash >>> 15)) >>> 0) % places
}
