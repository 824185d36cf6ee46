import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseText } from './normalise-text'

/** RELIABILITY.md row 20: `TEXTS=100000` for the long run. */
const numRuns = Number(process.env.TEXTS ?? 2000)

/** One of each kind that nobody sees. */
const HIDDEN = [
	...['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u034F', '\u180E', '\u2063'],
	...['\u202A', '\u202E', '\u2066', '\u2069', '\u200E', '\u200F', '\u061C', '\u206A'],
	...['\u115F', '\u1160', '\u3164', '\uFFA0', '\u17B4', '\u180B', '\u{1D159}', '\u{16FE4}'],
	...[
		'\u{E0001}',
		'\u{E0041}',
		'\u{E007F}',
		'\u{E0100}',
		'\u{E01EF}',
		'\uFE00',
		'\uFE0E',
		'\uFE0F',
	],
	...['\uE000', '\u{F0000}', '\uFFFE', '\uFDD0', '\u0378', '\uD800', '\uDBFF', '\uFFFC', '\uFFFD'],
	...[
		'\u0000',
		'\u0007',
		'\u007F',
		'\u0080',
		'\u001B',
		'\u2065',
		'\uFFF9',
		'\u{1BCA0}',
		'\u{1D173}',
	],
]
const SEEN = [
	...['a', 'é', '汉', '1', '#', ' ', '\n', '\r', '\t', '\u3000', '\u00A0', '\u2028', '\u2800'],
	...['👩', '🚀', '❤', '🏳', '🌈', '🏴', '🏽', '\u20E3', '🇫', '☝', '♂', '\u{1FAFF}'],
	...['ن', 'د', 'ِ', 'क', '्', 'র', '্', 'য', '\u0301', '\u0323', '\u0489', 'בּ', 'ม', '้', 'ཀ', 'ྵ'],
]

const anyText = fc
	.array(
		fc.oneof(
			fc.constantFrom(...HIDDEN),
			fc.constantFrom(...SEEN, '\uDC00'),
			fc.constantFrom(...SEEN, '\uDC00'),
			fc.string({ unit: 'binary', maxLength: 3 }),
			fc.string({ unit: 'grapheme', maxLength: 3 }),
		),
		{ maxLength: 40 },
	)
	.map((parts) => parts.join(''))

const graphemesOf = (text: string) =>
	[...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(
		({ segment }) => segment,
	)
const CARRIER =
	/(?![\n\u0600-\u0605\u06DD\u08E2]|\p{ExtPict})[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\uFFFC\uFFFD\u{1D159}\u{16FE4}]/u
const EMOJI = /^\p{RGI_Emoji}/v
const JOINED =
	/[\p{Script=Arabic}\p{M}]\u200C[\p{Script=Arabic}\p{M}]|[\p{Script=Arabic}\p{M}]\u200D|\p{M}[\u200C\u200D]|\u200D\p{M}/u

describe('any text', () => {
	test('is the same after a second time', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const once = normaliseText(text)
				expect(normaliseText(once)).toBe(once)
				expect(once.normalize('NFC')).toBe(once)
				expect(once.isWellFormed()).toBe(true)
			}),
			{ numRuns },
		)
	})

	test('holds no invisible carrier but inside known emoji and beside letters that a joiner shapes', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const odd = graphemesOf(normaliseText(text)).filter((one) => CARRIER.test(one))
				expect(odd.filter((one) => !EMOJI.test(one) && !JOINED.test(one))).toEqual([])
			}),
			{ numRuns },
		)
	})

	test('stacks no more marks than a language does', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(normaliseText(text)).not.toMatch(/\p{M}{9}|[a-zé汉\n ]\p{M}{5}|(?:^|\s)\p{M}/u)
			}),
			{ numRuns },
		)
	})

	test('has one kind of space and no more blank lines than one', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const kept = normaliseText(text)
				expect(kept).not.toMatch(/[\t\r\v\f\u0085\u00A0\u2028\u2029]|[ \u3000]{2}|\n{3}/)
				expect(kept).not.toMatch(/^\s|\s$|[ \u3000]\n|\n[ \u3000]/)
			}),
			{ numRuns },
		)
	})
})

test('a hidden mark between what people write changes nothing', () => {
	const word = fc.constantFrom(
		'a',
		'é',
		'汉',
		'秘',
		'密',
		'.',
		' ',
		'😀',
		'👍🏿',
		'🇫🇷',
		'한',
		'ש',
		'ж',
	)
	const marked = fc.array(fc.tuple(word, fc.array(fc.constantFrom(...HIDDEN), { maxLength: 3 })))
	fc.assert(
		fc.property(marked, (parts) => {
			const plain = parts.map(([word]) => word).join('')
			const carrying = parts.map(([word, hidden]) => word + hidden.join('')).join('')
			expect(normaliseText(carrying)).toBe(normaliseText(plain))
		}),
		{ numRuns },
	)
})

describe('what people write stays as it is', () => {
	test.each([
		['English', "I've never told anyone — “not even” her…"],
		['French', 'Œuvre, façade, noël'],
		['Vietnamese', 'tiếng Việt, những điều giấu kín'],
		['Greek', 'Ένα μυστικό'],
		['Russian', 'Ёлка и тайна'],
		['Chinese', '树洞，说吧。「我」——不敢'],
		['a couplet', '床前明月光　疑是地上霜'],
		['Japanese', 'ガギグゲゴ、秘密だよ〜'],
		['Korean', '비밀이 있어요 ㅠㅠ'],
		['Thai', 'ที่นี่ไม่มีใครรู้ น้ำตา'],
		['Hindi', 'क्‍ष नमस्ते, ज़िन्दगी'],
		['Bangla', 'র‍্যাব আমার গোপন কথা'],
		['Tamil', 'ரகசியம் ஸ்ரீ'],
		['Arabic', 'مُحَمَّد، لا تُخبِر أحدًا ۝'],
		['Persian', 'نمی‌خواهم بگویم'],
		['Urdu', 'میں نے کسی کو نہیں بتایا'],
		['Hebrew', 'שָׁלוֹם בְּרֵאשִׁ֖ית'],
		['Burmese', 'လျှို့ဝှက်ချက်'],
		['Khmer', 'អាថ៌កំបាំង ស្ត្រី'],
		['Tibetan', 'གསང་བ་ ཀྵྨླྺྂ'],
		['Amharic', 'ምስጢር'],
		['Cherokee', 'ᏣᎳᎩ'],
		['emoji', '👨‍👩‍👧‍👦 👩🏽‍🚀 👍🏿 ❤️ 🏳️‍🌈 1️⃣ 🇨🇳🇫🇷'],
		['lines', 'one\n\ntwo'],
		['signs', 'a < b & c > d; 50 % “x” \\ `y` ~ ^ |'],
	])('%s', (_, text) => {
		expect(normaliseText(text)).toBe(text.normalize('NFC'))
	})
})

test('stacked marks are capped and a mark alone is dropped', () => {
	expect(normaliseText(`a${'\u0300'.repeat(40)}b`)).toBe('à\u0300\u0300\u0300\u0300b')
	expect(normaliseText(`x${'\u20DD'.repeat(40)}`)).toBe(`x${'\u20DD'.repeat(4)}`)
	expect(normaliseText('\u0301')).toBe('')
	expect(normaliseText('a \u0301b')).toBe('a b')
})

test.each([
	['spaces', '  a \u00A0\u2003 b\tc  ', 'a b c'],
	['blank lines', 'a\t\r\n\r\n\r\n\n b \n', 'a\n\nb'],
	['every way to end a line', 'a\r\nb\rc\u2028d\u2029e\u0085f\vg', 'a\nb\nc\nd\ne\nf\ng'],
	['nothing at all', ' \u200B\n\u3000\uFEFF ', ''],
])('%s are tidied', (_, raw, kept) => {
	expect(normaliseText(raw)).toBe(kept)
})
