import { describe, expect, test } from 'vitest'
import { linksIn, numbersIn } from './numbers'
import { unhidden } from './unhidden'

const NUMBERS = [
	'hit me up at 4155552671',
	'4 1 5 5 5 5 2 6 7 1',
	'four one five, five five five, two six seven one',
	'double four one five five five five two six seven',
	'一三八零零一三八零零零',
	'幺三八 零零一三 八零零零',
	'𝟒𝟏𝟓-𝟓𝟓𝟓-𝟐𝟔𝟕𝟏',
	'٤١٥ ٥٥٥ ٢٦٧١',
	'४१५ ५५५ २६७१',
	'4​1​5​5​5​5​2​6​7​1',
	'+49 151 23456789',
	'06 12 34 56 78',
	'NINO AB 12 34 56 C',
	'4532 0151 1283 0366',
	'jane at gmail dot com',
	'jane (at) somewhere (dot) org',
	'he lives at 12 oak lane',
	'Musterstraße 12',
	'my insta: lily.rose',
	'住在解放路12号',
	'身份证110101199003074477',
]
const NO_NUMBERS = [
	'In 2016 2017 2018 2019 I was happy',
	'I earned $4155552671 in a game',
	'the score was 21-19 21-17',
	'1 2 3 4 5 6 7 8 9 and breathe',
	'one two three four five six seven',
	'一二三四五六七八九十',
	'my insta is toxic',
	'4111 1111 words',
	'on 2024-11-24 at 12:30:45',
	'it cost 1,234,567.89',
	'I shop at amazon and cry at home',
	'I ran 5 way too many times',
]

test.each(NUMBERS)('%s finds somebody', (text) => {
	expect(numbersIn(unhidden(text))).not.toEqual([])
})

test.each(NO_NUMBERS)('%s finds nobody', (text) => {
	expect(numbersIn(unhidden(text))).toEqual([])
})

describe('links', () => {
	test.each([
		'https://evil.example/a',
		'hxxp://evil',
		'www.evil.example',
		'evil.com/abc',
		'example.com',
		'see discord.gg/x',
		'youtu.be/x',
		't.me/x',
		'bit.ly/x',
		'evil dot com',
		'ｅｖｉｌ.com',
		'evil​.com',
		'证据在tadoushuo.cn',
	])('%s leads out', (text) => {
		expect(linksIn(unhidden(text))).not.toEqual([])
	})

	test.each([
		'e.g. this',
		'node.js and asp.net',
		'3.5 of them',
		'the end.Then it began',
		'i.e. never',
		'I was done.so I left',
		'U.S.A.',
		'the dot com bubble',
		'a.m. or p.m.',
		'wait...what',
		'and/or',
		'他说.我不信',
	])('%s leads nowhere', (text) => {
		expect(linksIn(unhidden(text))).toEqual([])
	})
})
