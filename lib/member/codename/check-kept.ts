import 'server-only'
import { randomInt } from 'node:crypto'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { codenameOf } from './codename'
import { meantWord, typedWords } from './typed-words'
import { CODENAME_WORDS, type WordLanguage } from './word-language'

/** Two different places from 1, in order. */
export function twoPlaces(): [number, number] {
	const first = 1 + randomInt(CODENAME_WORDS - 1)
	return [first, first + 1 + randomInt(CODENAME_WORDS - first)]
}

/** One word of a codename that somebody was asked for, by its place from 1. */
export interface Guess {
	readonly place: number
	readonly word: string
}

/** The places whose words were not the right ones; as forgiving as signing in. */
export function wrongPlaces(
	secret: MemberSecret,
	language: WordLanguage,
	guesses: readonly Guess[],
): number[] {
	const words = codenameOf(secret, language)
	const wrong = guesses.filter(({ place, word }) => {
		const right = words[place - 1]
		const [typed] = typedWords(word)
		return !right || !typed || meantWord(typed, [right]) !== right
	})
	return wrong.map(({ place }) => place)
}
