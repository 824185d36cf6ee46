import { generateMnemonic, validateMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'

/** A codename that fits together, and that nobody has. */
export function nobodysWords(): string {
	return generateMnemonic(wordlist, 128)
}

/** Twelve words of the list whose checksum is wrong. */
export function unfittingWords(): string {
	const words = nobodysWords().split(' ')
	for (;;) {
		words[11] = wordlist[Math.floor(Math.random() * wordlist.length)] as string
		const text = words.join(' ')
		if (!validateMnemonic(text, wordlist)) return text
	}
}
