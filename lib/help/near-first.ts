import { LANGUAGE_TAG, type Locale } from '@/i18n/locales'
import { HELP_LINES } from './help-lines'

/** Whose language is whose: the places that a reader of each most likely sits in come first. */
const NEAR: Readonly<Record<Locale, readonly string[]>> = {
	en: ['US', 'GB', 'CA', 'AU', 'IE', 'NZ', 'IN', 'SG'],
	zh: ['CN', 'HK', 'TW', 'SG', 'MY'],
}

/** The lines as a reader of a language wants them: the places where it is spoken first, then the others by their name in it. */
export function helpLinesFor(locale: Locale) {
	const names = new Intl.DisplayNames(LANGUAGE_TAG[locale], { type: 'region' })
	const { compare } = new Intl.Collator(LANGUAGE_TAG[locale])
	const rank = (country: string) => NEAR[locale].indexOf(country) + 1 || NEAR[locale].length + 1
	return HELP_LINES.map((one) => ({
		...one,
		place: names.of(one.country) ?? one.country,
	})).toSorted((a, b) => rank(a.country) - rank(b.country) || compare(a.place, b.place))
}
