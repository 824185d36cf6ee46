import { OF_DAYS } from './ideas-of-days'
import { OF_NEED } from './ideas-of-need'

/**
 * How many weights there are: features share them by a hash (Weinberger et al. 2009), as a table of all words would be too large to send. Nearly
 * all are nothing, so that a word that was never met seldom falls on one that says something.
 */
export const WEIGHTS = 2 ** 16

/** A name within a sentence, a title or a surname: who tells of somebody by name seldom speaks of themselves. */
const NAME =
	/[^.!?\s"“:]\s+(?!I\b)[A-Z][a-z]|\b(?:[Mm](?:r|rs|s|iss)|[Dd]r|[Pp]rof|[Cc]oach|[Nn]urse|[Aa]unt|[Uu]ncle|[Ss]gt|[Ll]t)\b|[李王张刘陈杨赵吴徐孙朱郭郑梁宋唐韩邓曹彭蒋蔡袁沈潘薛孟邱阎姚魏冯贾钱邵]|[A-Za-z]姐|[小老阿]\p{Script=Han}(?=[把说在是又的偷给和跟骗])/u

/**
 * What the model looks at in a text, as places among its weights: words and pairs of words, of Chinese one or two characters that follow one
 * another, what the text is about, singly and by two, and how much of that need speaks of.
 */
export function featuresOf(text: string): number[] {
	const plain = text.toLowerCase().replace(/['’]/g, '')
	const found = new Set<number>()
	const words = plain.match(/[a-z]+|\d+/g) ?? []
	words.forEach((word, i) => {
		found.add(placeOf(`word ${word}`))
		if (i > 0) found.add(placeOf(`pair ${words[i - 1]} ${word}`))
	})
	for (const run of plain.match(/\p{Script=Han}+/gu) ?? [])
		for (const length of [1, 2])
			for (const part of stretches(run, length)) found.add(placeOf(`han ${part}`))
	const ofNeed = among(OF_NEED, plain)
	const ideas = [...ofNeed, ...among(OF_DAYS, plain).map((i) => OF_NEED.length + i)]
	for (const one of ideas) {
		found.add(placeOf(`idea ${one}`))
		for (const other of ideas) if (other > one) found.add(placeOf(`ideas ${one} ${other}`))
	}
	for (let many = 1; many <= ofNeed.length; many += 1) found.add(placeOf(`of need ${many}`))
	if (NAME.test(text)) found.add(placeOf('name'))
	return [...found]
}

function stretches(text: string, length: number): string[] {
	const characters = Array.from(text)
	return characters
		.slice(0, Math.max(0, characters.length - length + 1))
		.map((_, i) => characters.slice(i, i + length).join(''))
}

function among(ideas: readonly RegExp[], plain: string): number[] {
	return ideas.flatMap((idea, i) => (idea.test(plain) ? [i] : []))
}

/** FNV-1a (RFC 9923), mixed once more, for its low bits alone are of even letters. */
export function placeOf(feature: string, places = WEIGHTS): number {
	let hash = 0x811c9dc5
	for (let i = 0; i < feature.length; i += 1) {
		hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193)
	}
	return ((hash ^ (hash >>> 15)) >>> 0) % places
}

/** What a text has that is about anything of need. */
export const OF_ANY_NEED = placeOf('of need 1')
