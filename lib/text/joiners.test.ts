import { expect, test } from 'vitest'
import { normaliseText } from './normalise-text'

test.each([
	['Persian, between letters that would join', 'می\u200Cخواهم'],
	['Persian, with a mark between', 'بِ\u200Cه'],
	['Arabic, an initial form alone', 'ه\u200D .'],
	['Hindi, a half form', 'क्\u200Dष'],
	['Hindi, an explicit virama', 'क्\u200Cष'],
	['Bangla, r before y', 'র\u200D্যাব'],
	['Malayalam, an old chillu', 'അവന്\u200D'],
	['Sinhala', 'ශ්\u200Dරී'],
])('%s: a joiner stays', (_, text) => {
	expect(normaliseText(text)).toBe(text)
})

test.each([
	['Latin', 'a\u200Cb\u200Dc'],
	['Han', '秘\u200D密'],
	['Hebrew', 'של\u200Cום'],
	['after an Arabic letter that never joins on', 'دا\u200Cر'],
	['between Arabic letters that join anyway', 'م\u200Dن'],
	['between Arabic and Latin letters', 'م\u200Ca'],
	['at the end of a Persian word', 'می\u200C.'],
	['a second one', 'می\u200C\u200Cخواهم'],
	['between Hindi letters without a virama', 'क\u200Cष'],
	['after a virama at the end of a word', 'क्\u200C '],
	['at the start', '\u200Dक'],
])('%s: a joiner goes where nobody sees it', (_, text) => {
	const kept = normaliseText(text)
	expect(kept.replace('می\u200Cخواهم', '')).not.toMatch(/[\u200C\u200D]/)
})
