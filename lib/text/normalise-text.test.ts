import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseText } from './normalise-text'

/** RELIABILITY.md row 20: `TEXTS=100000` for the long run. */
const numRuns = Number(process.env.TEXTS ?? 2000)

const NASTY = [
	'\u200B',
	'\u200C',
	'\u200D',
	'\u2060',
	'\uFEFF',
	'\u00AD',
	'\u202A',
	'\u202E',
	'\u2066',
	'\u2069',
	'\u061C',
	'\u180E',
	'\u034F',
	'\u115F',
	'\u3164',
	'\uFFA0',
	'\u2800',
	'\u{E0041}',
	'\u{E007F}',
	'\u{E0100}',
	'\uFE00',
	'\uFE0E',
	'\uFE0F',
	'\uE000',
	'\uFFFE',
	'\uD800',
	'\u0000',
	'\u0007',
	'\u0301',
	'\u0489',
	'\r',
	'\n',
	'\t',
	'\u2028',
	'\u3000',
	'\u00A0',
]
const nastyText = fc
	.array(
		fc.oneof(
			fc.constantFrom(...NASTY),
			fc.string({ unit: 'grapheme', maxLength: 4 }),
			fc.constantFrom('a', '汉', '👩', '🏽', '1', 'ن', 'क', '्'),
		),
		{ maxLength: 40 },
	)
	.map((parts) => parts.join(''))

describe('any text', () => {
	test('is the same after a second time', () => {
		fc.assert(
			fc.property(nastyText, (text) => {
				const once = normaliseText(text)
				expect(normaliseText(once)).toBe(once)
			}),
			{ numRuns },
		)
	})

	test('holds no invisible carrier', () => {
		// Code points and ranges that no text of ours may hold.
		const CARRIERS: readonly (readonly [number, number])[] = [
			[0x00, 0x09],
			[0x0b, 0x1f],
			[0x7f, 0x9f],
			[0xad, 0xad],
			[0x34f, 0x34f],
			[0x61c, 0x61c],
			[0x115f, 0x1160],
			[0x180e, 0x180e],
			[0x200b, 0x200b],
			[0x200e, 0x200f],
			[0x2028, 0x202e],
			[0x2060, 0x206f],
			[0x2800, 0x2800],
			[0x3164, 0x3164],
			[0xd800, 0xf8ff],
			[0xfeff, 0xfeff],
			[0xffa0, 0xffa0],
			[0xe0000, 0xe0fff],
		]
		const isCarrier = (code: number) => CARRIERS.some(([from, to]) => code >= from && code <= to)
		fc.assert(
			fc.property(nastyText, (text) => {
				const codes = [...normaliseText(text)].map((character) => character.codePointAt(0) ?? 0)
				expect(codes.filter(isCarrier)).toEqual([])
			}),
			{ numRuns },
		)
	})

	test('an invisible character between Latin or Han letters changes nothing', () => {
		const plain = fc.constantFrom('two words', '一个秘密', 'naïve')
		fc.assert(
			fc.property(plain, fc.constantFrom(...NASTY.slice(0, 19)), fc.nat(3), (text, carrier, at) => {
				const marked = [...text].toSpliced(at, 0, carrier).join('')
				expect(normaliseText(marked)).toBe(normaliseText(text))
			}),
			{ numRuns },
		)
	})
})

describe('what people write stays as it is', () => {
	const samples = {
		family: '👨‍👩‍👧‍👦',
		'skin tone': '👩🏽‍🚀 👍🏿',
		heart: '❤️ 🏳️‍🌈',
		keycap: '1️⃣ #️⃣',
		flag: '🇨🇳🇫🇷',
		Persian: 'می‌خواهم',
		Hindi: 'क्‍ष नमस्ते',
		Thai: 'ที่นี่ น้ำ',
		Hebrew: 'שָׁלוֹם',
		Arabic: 'مُحَمَّد',
		Vietnamese: 'tiếng Việt',
		Korean: '비밀',
		Chinese: '树洞，说吧。',
		lines: 'one\n\ntwo',
	}
	test.each(Object.entries(samples))('%s', (_, text) => {
		expect(normaliseText(text)).toBe(text.normalize('NFC'))
	})
})

test('stacked marks are capped and a mark alone is dropped', () => {
	expect([...normaliseText(`a${'\u0323'.repeat(40)}`)].length).toBeLessThanOrEqual(5)
	expect(normaliseText('\u0301')).toBe('')
})

test('spaces and blank lines are tidied', () => {
	expect(normaliseText('  a \u00A0 b\t\r\n\r\n\r\n\n c  ')).toBe('a b\n\n c')
})
