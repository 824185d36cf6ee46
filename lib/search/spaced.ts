const HAN = /\p{Script=Han}/u
const WORD = /[\p{L}\p{N}\p{M}]/u

/**
 * The text as words that an index can find: every Han character stands alone, so that a phrase of them
 * finds any run of them; everything else is split at what is no letter, mark or digit.
 */
export function spaced(text: string): string {
	let out = ''
	for (const character of text.normalize('NFKC')) {
		if (HAN.test(character)) out += ` ${character} `
		else out += WORD.test(character) ? character : ' '
	}
	return out.trim().replace(/\s+/g, ' ')
}

/** What a person typed as phrases that all must occur: one for each stretch between spaces. */
export function phrasesOf(query: string): string[] {
	const stretches = query.split(/\s+/).map(spaced)
	return [...new Set(stretches)].filter((phrase) => phrase !== '').slice(0, 8)
}
