import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phrasesOf, spaced } from './spaced'

test.each([
	['I moved here.', 'i moved here'],
	['我搬家了', '我 搬 家 了'],
	['在NYC的夜', '在 nyc 的 夜'],
	['𠮷野家', '𠮷 野 家'],
	['Café, naïve, Ångström', 'cafe naive angstrom'],
	['cafe\u0301', 'cafe'],
	['Ｆｕｌｌ １２', 'full 12'],
	['İstanbul', 'istanbul'],
	['हिन्दी', 'हिन्दी'],
	['が', 'が'],
	['한국', '한국'],
	["it's #a_b-c", 'it s a b c'],
	['"x" AND (y*)', 'x and y'],
	['😀 👍🏽', ''],
	[' \n\t ', ''],
	['', ''],
])('%j is indexed as %j', (text, words) => {
	expect(spaced(text)).toBe(words)
})

test('whatever is told, words are separated by single spaces and say no syntax', () => {
	const text = fc.string({ unit: 'grapheme' })
	fc.assert(
		fc.property(text, (told) => {
			const words = spaced(told)
			expect(words).not.toMatch(/^ | $| {2}|["'*():^{}&|!<>\\-]/)
			expect(spaced(words)).toBe(words)
		}),
	)
})

test('a run of the text that begins and ends with a Han character is a run of its words', () => {
	const piece = fc.constantFrom('我', '们', '家', 'a', 'b', ' ', '，', '7')
	fc.assert(
		fc.property(fc.string({ unit: piece }), fc.nat(20), fc.nat(20), (text, from, length) => {
			const run = text.slice(from, from + length)
			fc.pre(/^[我们家]/.test(run) && /[我们家]$/.test(run))
			expect(` ${spaced(text)} `).toContain(` ${spaced(run)} `)
		}),
	)
})

test.each([
	['love', ['love']],
	['深夜 emo', ['深 夜', 'emo']],
	['深夜　想念', ['深 夜', '想 念']],
	['  a   A  á ', ['a']],
	['"', []],
	['', []],
	['1 2 3 4 5 6 7 8 9', ['1', '2', '3', '4', '5', '6', '7', '8']],
])('%j asks for %j', (query, phrases) => {
	expect(phrasesOf(query)).toEqual(phrases)
})
