import { getCountries, getExampleNumber } from 'libphonenumber-js/min'
import examples from 'libphonenumber-js/mobile/examples'
import { describe, expect, test } from 'vitest'
import { parseAddress } from './address'
import { comparable } from './comparable'
import { countryOf } from './country'
import { addressesInVcard } from './vcard'

describe('an address in the one form that is compared', () => {
	test.each([
		['138 0013 8000', 'CN', '+8613800138000'],
		['+86 138-0013-8000', 'US', '+8613800138000'],
		['0086 13800138000', 'CN', '+8613800138000'],
		['(415) 555-2671', 'US', '+14155552671'],
		['020 7946 0958', 'GB', '+442079460958'],
		['+44 (0)20 7946 0958', 'US', '+442079460958'],
		['030 901820', 'DE', '+4930901820'],
		['06 12 34 56 78', 'FR', '+33612345678'],
		['０９０-1234-5678', 'JP', '+819012345678'],
		['090-1234-5678', 'JP', '+819012345678'],
		['tel:+81-90-1234-5678', 'US', '+819012345678'],
		['+5511961234567', 'US', '+5511961234567'],
		['+52 1 55 1234 5678', 'US', '+525512345678'],
		['00 52 1 (55) 1234-5678', 'DE', '+525512345678'],
		['044 55 1234 5678', 'MX', '+525512345678'],
		['1 55 1234 5678', 'MX', '+525512345678'],
		['55 1234 5678', 'MX', '+525512345678'],
		['12345', 'US', null],
		['not a number', 'US', null],
		['', 'US', null],
		['1'.repeat(5_000), 'US', null],
	] as const)('%s in %s', (typed, country, number) => {
		expect(parseAddress(typed, country)?.value ?? null).toBe(number)
	})

	test.each([
		[' Alice@Example.ORG ', 'alice@example.org'],
		['mailto:a.b+c@mail.example.co.uk', 'a.b+c@mail.example.co.uk'],
		['ａ@example.org', 'a@example.org'],
		['a@localhost', null],
		['a b@example.org', null],
		['@example.org', null],
		[`${'a'.repeat(65)}@example.org`, null],
	])('%s', (typed, mail) => {
		expect(parseAddress(typed, 'US')?.value ?? null).toBe(mail)
	})

	test('of every country, as it is written there and abroad', () => {
		expect(getCountries()).toHaveLength(245)
		for (const country of getCountries()) {
			const number = getExampleNumber(country, examples)
			for (const written of [number?.formatNational(), number?.formatInternational()])
				expect(parseAddress(written ?? '', country)?.value).toBe(number?.number)
		}
	})

	test.each([
		['a@example.org', 'a@example.org'],
		['a+1@example.org', 'a@example.org'],
		['a.b+c+d@example.org', 'a.b@example.org'],
		['a.b+c@gmail.com', 'ab@gmail.com'],
		['ab@googlemail.com', 'ab@gmail.com'],
		['+1@example.org', '+1@example.org'],
		['+4915100000001', '+4915100000001'],
	])('the mailbox of %s is that of %s', (address, mailbox) => {
		expect(comparable(address)).toBe(mailbox)
		expect(comparable(mailbox)).toBe(mailbox)
	})

	test('an unknown country is none', () => {
		expect([countryOf('de'), countryOf('xx'), countryOf('<script>')]).toEqual(['DE', 'US', 'US'])
	})
})

describe('a vCard file', () => {
	test('of any version, folded, grouped, with photos, wherever its pieces begin', async () => {
		const file = [
			'BEGIN:VCARD',
			'VERSION:3.0',
			'FN:Nobody’s Name',
			'item1.TEL;type=CELL;type=pref:+49 151 2345',
			' 6789',
			'EMAIL;TYPE=INTERNET:a@example.org',
			'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSk',
			' TEL:12345',
			'END:VCARD',
			'BEGIN:VCARD',
			'VERSION:4.0',
			'TEL;VALUE=uri;TYPE="voice,home":tel:+33-1-23-45-67-89;ext=5',
			'TEL:',
			'END:VCARD',
		].join('\r\n')
		const found = ['+49 151 23456789', 'a@example.org', '+33-1-23-45-67-89']
		for (const size of [1, 2, 7, 1_000]) {
			const count = Math.ceil(file.length / size)
			const pieces = Array.from({ length: count }, (_, at) =>
				file.slice(at * size, (at + 1) * size),
			)
			expect(await addressesInVcard(pieces)).toEqual(found)
		}
	})

	test('of ten thousand entries with photos, or of nonsense, is read in order and quickly', async () => {
		const photo = Array.from({ length: 40 }, () => ` ${'A'.repeat(75)}`).join('\n')
		const card = (at: number) =>
			`BEGIN:VCARD\nFN:P${at}\nTEL:+1415555${String(at).padStart(4, '0')}\nPHOTO:x\n${photo}\nEND:VCARD\n`
		const file = Array.from({ length: 10_000 }, (_, at) => card(at)).join('')
		const found = await addressesInVcard([file])
		expect(found).toHaveLength(10_000)
		expect(found[9_999]).toBe('+14155559999')
		expect(await addressesInVcard(['\0\n\n\r TEL:1\nTEL'])).toEqual([])
		expect(await addressesInVcard([])).toEqual([])
		const oneLine = Array.from({ length: 1_000 }, () => 'PHOTO'.repeat(1_000))
		expect(await addressesInVcard([...oneLine, '\nTEL:123'])).toEqual(['123'])
	})
})
