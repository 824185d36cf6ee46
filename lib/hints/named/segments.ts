let segmenter: Intl.Segmenter | undefined

/** Words of a text by the browser's own segmenter (UAX #29 with ICU's dictionary). */
export function segmentsOf(text: string): Intl.SegmentData[] {
	segmenter ??= new Intl.Segmenter('zh-Hans', { granularity: 'word' })
	return [...segmenter.segment(text)]
}

/** Where words begin, the end of the text included. */
export function beginningsIn(text: string): ReadonlySet<number> {
	return new Set([...segmentsOf(text).map(({ index }) => index), text.length])
}

const MOST_KNOWN = 4_096
const known = new Map<string, number>()

/** How many words some characters are by themselves: a name is rarely one. */
export function wordsIn(characters: string): number {
	const before = known.get(characters)
	if (before !== undefined) return before
	const count = segmentsOf(characters).length
	if (known.size >= MOST_KNOWN) known.clear()
	known.set(characters, count)
	return count
}
