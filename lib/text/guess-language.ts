import type { ToldIn } from '@/lib/card/card'

/** One Han character says about as much as three Latin letters: "我用 iPhone 拍的" is Chinese. */
const LETTERS_PER_HAN = 3

/** The language that a text seems to be written in, or null when it holds no letters of either. */
export function guessLanguage(text: string): ToldIn | null {
	const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
	const letters = text.match(/\p{Script=Latin}/gu)?.length ?? 0
	if (han + letters === 0) return null
	return han * LETTERS_PER_HAN >= letters ? 'zh' : 'en'
}
