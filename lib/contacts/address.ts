import type { CountryCode } from 'libphonenumber-js'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** An address by which people know each other, in the one form that is compared: e-mail in small letters, phone in E.164. */
export type Address =
	| { readonly kind: 'mail'; readonly value: string }
	| { readonly kind: 'phone'; readonly value: string }

/** As far as the addresses of people go; quoted local parts and bare hosts are nobody's. */
const MAIL = /^[^\s@<>()[\]\\,;:"]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

/** What was typed or found in an address book, or null when it is neither. A number without a country's prefix is of `country`. */
export function parseAddress(typed: string, country: CountryCode): Address | null {
	const text = typed.normalize('NFKC').trim()
	if (text.includes('@')) {
		const value = text.toLowerCase().replace(/^mailto:/, '')
		return MAIL.test(value) && value.length <= 254 ? { kind: 'mail', value } : null
	}
	if (text.length > 40) return null
	const number = parsePhoneNumberFromString(modern(text.replace(/^tel:/i, ''), country), country)
	return number?.isValid() ? { kind: 'phone', value: number.number } : null
}

/** Until 2019 Mexican mobile numbers had a 1 behind +52, and other prefixes at home; most address books still say so. */
const OLD_MEXICAN = /^(?:\+|00)521(\d{10})$/
const OLD_MEXICAN_AT_HOME = /^(?:52)?(?:1|01|044|045)(\d{10})$/

function modern(text: string, country: CountryCode): string {
	const digits = text.replace(/[^\d+]/g, '')
	const old = OLD_MEXICAN.exec(digits) ?? (country === 'MX' && OLD_MEXICAN_AT_HOME.exec(digits))
	return old ? `+52${old[1]}` : text
}
