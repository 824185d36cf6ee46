import type { CountryCode } from 'libphonenumber-js'
import { getCountries, isSupportedCountry } from 'libphonenumber-js/min'

/** All whose numbers are known. */
export const COUNTRIES: readonly CountryCode[] = getCountries()

/** The country whose numbers are written without a prefix, or the likeliest of none. */
export function countryOf(code: string): CountryCode {
	const upper = code.toUpperCase()
	return isSupportedCountry(upper) ? upper : 'US'
}
