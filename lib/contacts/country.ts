import type { CountryCode } from 'libphonenumber-js'
import { isSupportedCountry } from 'libphonenumber-js/min'

/** The country whose numbers are written without a prefix, or the likeliest of none. */
export function countryOf(code: string): CountryCode {
	const upper = code.toUpperCase()
	return isSupportedCountry(upper) ? upper : 'US'
}
