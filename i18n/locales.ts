/** The languages of the interface, as they stand in addresses. */
export const LOCALES = ['en', 'zh'] as const

export type Locale = (typeof LOCALES)[number]

/** The BCP 47 tag for `lang` attributes and for formatting. */
export const LANGUAGE_TAG: Record<Locale, string> = { en: 'en', zh: 'zh-Hans' }

export function parseLocale(value: string | undefined): Locale | null {
	return LOCALES.find((locale) => locale === value) ?? null
}
