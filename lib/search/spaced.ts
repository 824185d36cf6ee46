const HAN = /\p{Script=Han}/u
const WORD = /[\p{L}\p{N}\p{M}]/u
const ACCENTED = /(\p{Script=Latin})\p{M}+/gu

/**
 * The text as words that an index can find: every Han character stands alone, so that a phrase of them
 * finds any run of them; everything else is split at what is no letter, mark or digit. Case, width and the accents of
 * Latin letters are gone, so that an index needs no opinion on them and every engine finds the same.
 */
export function spaced(text: string): string {
	let out = ''
	for (const character of folded(text)) {
		if (HAN.test(character)) out += ` ${character} `
		else out += WORD.test(character) ? character : ' '
	}
	return out.trim().replace(/\s+/g, ' ')
}

function folded(text: string): string {
	return text.normalize('NFKD').replace(ACCENTED, '$1').toLowerCase().normalize('NFC')
}

/** What a person typed as phrases that all must occur: one for each stretch between spaces. */
export function phrasesOf(query: string): string[] {
	const stretches = query.split(/\s+/).map(spaced)
	return [...new Set(stretches)].filter((phrase) => phrase !== '').slice(0, 8)
}
