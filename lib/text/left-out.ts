/** What the normaliser makes of white space and of emoji selectors is no loss that anybody would miss. */
const UNMISSED = /[\p{Zs}\t\n\v\f\r\u0085\u2028\u2029\u2800]|\uFE0E|\uFE0F/gu

/**
 * How many characters of `raw` do not stand in `kept`, its normalised form: invisible ones, and marks beyond what a letter
 * may carry. Composed and decomposed letters (UAX #15) count alike.
 */
export function countLeftOut(raw: string, kept: string): number {
	return weightOf(raw) - weightOf(kept)
}

function weightOf(text: string): number {
	return [...text.normalize('NFD').replace(UNMISSED, '')].length
}
