import type { WordLanguage } from './word-language'

const WORD = /[a-z]+|\p{Script=Han}/gu
const HAN = /\p{Script=Han}/u

/**
 * The words in what somebody typed, pasted or copied from paper: any case, full-width letters, accents that a keyboard
 * put there, numbers, commas and line breaks between, and Chinese characters with or without spaces (each is a word).
 */
export function typedWords(text: string): string[] {
	const plain = text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')
	return plain.toLowerCase().match(WORD) ?? []
}

/** Any Chinese character makes it Chinese; the lists share no word. */
export function languageOfWords(words: readonly string[]): WordLanguage {
	return words.some((word) => HAN.test(word)) ? 'zh' : 'en'
}

/**
 * The word of the list that was meant: itself, or the one that begins so. In the English list four letters are enough
 * to tell every word (BIP-39), so "acou" is "acoustic".
 */
export function meantWord(typed: string, list: readonly string[]): string | null {
	if (list.includes(typed)) return typed
	if (typed.length < 4) return null
	return list.find((word) => word.startsWith(typed)) ?? null
}
