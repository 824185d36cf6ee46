import { unhidden } from '@/lib/hints/unhidden'

/** A text as it is compared: look-alike letters, invisible ones and capitals make no difference. */
function folded(text: string): string {
	return unhidden(text).toLowerCase()
}

/** Whether a text holds one of some words, however it is disguised. */
export function hasWord(text: string, words: readonly string[]): boolean {
	const plain = folded(text)
	return words.map(folded).some((word) => word !== '' && plain.includes(word))
}
