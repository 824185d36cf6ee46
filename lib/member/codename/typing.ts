import { languageOfWords, meantWord, typedWords } from './typed-words'
import { CODENAME_WORDS, type WordLanguage } from './word-language'

type Lists = Readonly<Record<WordLanguage, readonly string[]>>

const SUGGESTIONS = 6
const WORD_BEFORE_CARET = /[a-z]+$/i
const LETTER_AFTER = /^[a-z]/i

/** What the caret stands behind: a beginning of an English word, and the words of the list that begin so. */
export interface Suggestion {
	readonly beginning: string
	readonly words: readonly string[]
}

/** At most six words, from the second letter on; none inside a word or behind a whole one. */
export function suggestWords(text: string, caret: number, list: readonly string[]): Suggestion {
	const [beginning = ''] = WORD_BEFORE_CARET.exec(text.slice(0, caret)) ?? []
	const typed = beginning.toLowerCase()
	if (typed.length < 2 || LETTER_AFTER.test(text.slice(caret))) return { beginning, words: [] }
	const words = list.filter((word) => word.startsWith(typed)).slice(0, SUGGESTIONS)
	return { beginning, words: words.length === 1 && words[0] === typed ? [] : words }
}

/** How far somebody is: how many words of the list, and which are none of it (the last one may still be growing). */
export interface Progress {
	readonly count: number
	readonly unknown: readonly string[]
}

export function progressOf(text: string, lists: Lists): Progress {
	const words = typedWords(text)
	const list = lists[languageOfWords(words)]
	const growing = /\p{L}$/u.test(text) ? words.length - 1 : -1
	const unknown = words.filter((word, at) => {
		const beginning = at === growing && list.some((one) => one.startsWith(word))
		return !beginning && meantWord(word, list) === null
	})
	const count = words.filter((word) => meantWord(word, list) !== null).length
	return { count: Math.min(count, CODENAME_WORDS), unknown: unknown.slice(0, 3) }
}
