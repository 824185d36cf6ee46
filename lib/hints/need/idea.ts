/**
 * What words are about, in both languages: need is said in ever new words, but of few things, and two of them together say more than either. `~`
 * stands for a few words between, `SELF` for oneself. Apostrophes are gone by then, and all letters small.
 */
export const idea = (english: string, chinese: string) =>
	new RegExp(
		`\\b(?:${english.replaceAll('~', '(?: [a-z]+){0,4} ').replaceAll('SELF', 'i|im|id|ill|ive|me|my|myself')})\\b|${chinese}`,
	)
