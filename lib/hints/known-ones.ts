import { KNOWN as KNOWN_IN_CHINESE } from './lists/chinese-names'
import { KNOWN } from './lists/known'

let known: readonly RegExp[] | undefined

/** Where a text speaks of who is known to everybody, was thought up, or is a brand or a saying: naming them hurts nobody's neighbour. */
export function knownOnes(text: string): [number, number][] {
	known ??= [inLatin(), new RegExp(KNOWN_IN_CHINESE, 'giu')]
	return known.flatMap((names) =>
		Array.from(text.matchAll(names), ({ 0: name, index }): [number, number] => [
			index,
			index + name.length,
		]),
	)
}

function inLatin(): RegExp {
	const names = KNOWN.split(/[|\n]/)
		.sort((one, other) => other.length - one.length)
		.map((name) => name.replace(/[.*+?()[\]\\]/g, '\\$&').replaceAll("'", "['’]?"))
	return new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`, 'giu')
}
