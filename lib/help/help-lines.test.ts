import { expect, test } from 'vitest'
import { HELP_LINES } from './help-lines'
import { helpLinesFor } from './near-first'

test.each(HELP_LINES.map((line) => [line.country, line] as const))(
	'the line of %s names its number, hours, page, and when and with what it was compared',
	(country, { phone, hours, page, source, checked, by }) => {
		expect(country).toMatch(/^[A-Z]{2}$/)
		expect(phone).toMatch(/^\d[\d -]*\d$/)
		expect(hours === null || (hours > 0 && hours <= 24)).toBe(true)
		expect(new URL(page).protocol).toBe('https:')
		expect(new URL(source).href).not.toBe(new URL(page).href)
		expect(new Date(checked).toISOString().slice(0, 10)).toBe(checked)
		expect(['reports', 'call']).toContain(by)
	},
)

test('no country stands there twice, and China promises no night', () => {
	const countries = HELP_LINES.map(({ country }) => country)
	expect(new Set(countries).size).toBe(countries.length)
	expect(HELP_LINES.find(({ country }) => country === 'CN')?.hours).toBe(18)
})

test('a reader finds the lines of places that speak their language first, and loses none', () => {
	const first = (locale: 'en' | 'zh') => helpLinesFor(locale).map(({ country }) => country)
	expect(first('zh').slice(0, 5)).toEqual(['CN', 'HK', 'TW', 'SG', 'MY'])
	expect(first('en').slice(0, 3)).toEqual(['US', 'GB', 'CA'])
	const places = helpLinesFor('en')
		.slice(8)
		.map(({ place }) => place)
	expect(places).toEqual(places.toSorted())
	for (const locale of ['en', 'zh'] as const)
		expect(first(locale).toSorted()).toEqual(HELP_LINES.map(({ country }) => country))
})
