const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** What a person counts as one character: "👩‍👧", "é" and "汉" are one each (UAX #29). */
export function countGraphemes(text: string): number {
	let count = 0
	for (const _ of segmenter.segment(text)) count++
	return count
}
