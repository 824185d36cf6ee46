import 'server-only'
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist as english } from '@scure/bip39/wordlists/english.js'
import { wordlist as chinese } from '@scure/bip39/wordlists/simplified-chinese.js'
import { MemberSecret } from '@/lib/mark/member-marks'
import { languageOfWords, meantWord, typedWords } from './typed-words'
import { CODENAME_MAX_LENGTH, CODENAME_WORDS, type WordLanguage } from './word-language'

const LISTS: Record<WordLanguage, string[]> = { en: english, zh: chinese }

/** The twelve words that are S: 128 bits and 4 of their SHA-256, 11 to a word (BIP-39). */
export function codenameOf(secret: MemberSecret, language: WordLanguage): string[] {
	return entropyToMnemonic(secret.reveal(), LISTS[language]).split(' ')
}

/** S of a codename as people type it (see typed-words), or null when the words do not fit together. */
export function parseCodename(text: string): MemberSecret | null {
	if (text.length > CODENAME_MAX_LENGTH) return null
	const typed = typedWords(text)
	const list = LISTS[languageOfWords(typed)]
	const words = typed.map((word) => meantWord(word, list))
	if (words.length !== CODENAME_WORDS || words.includes(null)) return null
	try {
		return new MemberSecret(mnemonicToEntropy(words.join(' '), list))
	} catch {
		// The checksum: a word is wrong, or two have changed places.
		return null
	}
}
