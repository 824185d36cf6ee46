/** Latin with accents, dashes, quotes, the ellipsis and the bullet. */
const LATIN = /^[\x20-\x7e\u00a0-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2022]$/u

/** Every character of GB 2312 (1980): two bytes from A1A1 on. What is no character decodes to U+FFFD. */
const GB_2312: ReadonlySet<string> = new Set(
	Array.from({ length: 87 * 94 }, (_, at) =>
		new TextDecoder('gbk').decode(Uint8Array.of(0xa1 + Math.floor(at / 94), 0xa1 + (at % 94))),
	).filter((character) => character.length === 1 && character !== '\ufffd'),
)

/**
 * Text of which our font has every character; others become a small square. What a font lacks, the drawing library would fetch from
 * other people's servers, with the words in the address.
 */
export function drawable(text: string): string {
	const graphemes = [...new Intl.Segmenter().segment(text.normalize('NFC'))]
	return graphemes.map(({ segment }) => (isDrawn(segment) ? segment : STAND_IN)).join('')
}

const STAND_IN = '■'

function isDrawn(grapheme: string): boolean {
	return grapheme === '\n' || LATIN.test(grapheme) || GB_2312.has(grapheme)
}
