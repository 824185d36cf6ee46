import { wordlist as english } from '@scure/bip39/wordlists/english.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MemberSecret } from '@/lib/mark/member-marks'
import { codenameOf, parseCodename } from './codename'
import { languageOfWords, meantWord, typedWords } from './typed-words'
import { WORD_LANGUAGES } from './word-language'

const secrets = fc
	.uint8Array({ minLength: 16, maxLength: 16 })
	.map((bytes) => new MemberSecret(bytes))
const languages = fc.constantFrom(...WORD_LANGUAGES)

/** Everything that happens to words between a screen, a sheet of paper and a phone's keyboard. */
const between = fc.constantFrom(' ', '\n', '\r\n', ', ', '，', '、', '\t', '  ', '　', ' - ', '. ')
const cases = fc.constantFrom(
	(word: string) => word,
	(word: string) => word.toUpperCase(),
	(word: string) => word.charAt(0).toUpperCase() + word.slice(1),
	(word: string) => [...word].map(fullWidth).join(''),
	(word: string) => (word.length > 4 ? word.slice(0, 4) : word),
	(word: string) => `\u200b${word}\ufeff`,
)
const numbering = fc.constantFrom(
	() => '',
	(at: number) => `${at + 1}. `,
	(at: number) => `${at + 1})`,
	(at: number) => `${'①②③④⑤⑥⑦⑧⑨⑩⑪⑫'[at]} `,
)

describe('a codename', () => {
	test('is the same words as BIP-39 test vectors', () => {
		const ones = new MemberSecret(new Uint8Array(16).fill(0x7f))
		expect(codenameOf(ones, 'en').join(' ')).toBe(
			'legal winner thank year wave sausage worth useful legal winner thank yellow',
		)
		const zeros = new MemberSecret(new Uint8Array(16))
		expect(codenameOf(zeros, 'zh').join('')).toBe('的的的的的的的的的的的在')
	})

	test('comes back to the same S in both languages, however it is written', () => {
		const writing = fc.record({
			between: fc.array(between, { minLength: 12, maxLength: 12 }),
			spell: fc.array(cases, { minLength: 12, maxLength: 12 }),
			number: numbering,
		})
		fc.assert(
			fc.property(secrets, languages, writing, (secret, language, { between, spell, number }) => {
				const words = codenameOf(secret, language)
				const text = words.map((word, at) => number(at) + spell[at]?.(word) + between[at]).join('')
				expect(parseCodename(text)?.reveal()).toEqual(secret.reveal())
			}),
		)
	})

	test('in Chinese needs no spaces', () => {
		fc.assert(
			fc.property(secrets, (secret) => {
				const text = codenameOf(secret, 'zh').join('')
				expect(parseCodename(text)?.reveal()).toEqual(secret.reveal())
			}),
		)
	})

	test('with one word changed is hardly ever anybody: the checksum has 4 bits', () => {
		const words = codenameOf(new MemberSecret(new Uint8Array(16).fill(7)), 'en')
		const fitting = english.filter((word) => parseCodename([...words.slice(0, 11), word].join(' ')))
		expect(fitting).toHaveLength(2048 / 16)
	})

	test.each([
		['nothing', ''],
		['eleven words', 'legal winner thank year wave sausage worth useful legal winner thank'],
		[
			'thirteen',
			'legal winner thank year wave sausage worth useful legal winner thank yellow yellow',
		],
		[
			'a wrong checksum',
			'legal winner thank year wave sausage worth useful legal winner thank year',
		],
		[
			'a word of no list',
			'legal winner thank year wave sausage worth useful legal winner thank treehole',
		],
		['two languages', '的 winner thank year wave sausage worth useful legal winner thank yellow'],
		['twenty-four words', `${'abandon '.repeat(23)}art`],
		['far too much', 'a'.repeat(100_000)],
	])('is refused: %s', (_, text) => {
		expect(parseCodename(text)).toBeNull()
	})

	test('never throws', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				parseCodename(text)
			}),
		)
	})
})

describe('typed words', () => {
	test('four letters tell every English word, three do not', () => {
		for (const word of english) expect(meantWord(word.slice(0, 4), english)).toBe(word)
		expect(meantWord('aba', english)).toBeNull()
	})

	test('a longer beginning is taken, a longer ending is not', () => {
		expect(meantWord('acoust', english)).toBe('acoustic')
		expect(meantWord('acoustics', english)).toBeNull()
	})

	test('loses what a keyboard adds', () => {
		expect(typedWords('１． Ｌｅｇａｌ, wïnner;  12.thank')).toEqual(['legal', 'winner', 'thank'])
	})

	test('knows its language', () => {
		expect(languageOfWords(['legal', 'zoo'])).toBe('en')
		expect(languageOfWords(['的'])).toBe('zh')
	})
})

function fullWidth(letter: string): string {
	return String.fromCodePoint((letter.codePointAt(0) ?? 0) + (/[a-z]/.test(letter) ? 0xfee0 : 0))
}
