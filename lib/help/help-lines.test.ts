import { expect, test } from 'vitest'
import { HELP_LINES } from './help-lines'

test.each(HELP_LINES.map((line) => [line.country, line] as const))(
	'the line of %s names its number, hours, source, day and how it was learnt',
	(country, { phone, hours, source, noted, by }) => {
		expect(country).toMatch(/^[A-Z]{2}$/)
		expect(phone).toMatch(/^\d[\d -]*\d$/)
		expect(hours === null || (hours > 0 && hours <= 24)).toBe(true)
		expect(new URL(source).protocol).toBe('https:')
		expect(new Date(noted).toISOString().slice(0, 10)).toBe(noted)
		expect(['memory', 'reports', 'page', 'call']).toContain(by)
	},
)

test('no country stands there twice, and China promises no night', () => {
	const countries = HELP_LINES.map(({ country }) => country)
	expect(new Set(countries).size).toBe(countries.length)
	expect(HELP_LINES.find(({ country }) => country === 'CN')?.hours).toBe(18)
})
