import { LOCALES, type Locale, parseLocale } from './locales'

/** The language to greet with: what was chosen before, else the first of Accept-Language that we speak (RFC 9110, 12.5.4). */
export function preferredLocale(chosen: string | undefined, accepted: string | null): Locale {
	return parseLocale(chosen) ?? fromAccepted(accepted ?? '') ?? LOCALES[0]
}

function fromAccepted(accepted: string): Locale | null {
	const wishes = accepted.split(',').map((wish) => {
		const [tag = '', quality] = wish.trim().split(/\s*;\s*q=/)
		return { primary: tag.toLowerCase().split('-')[0], weight: quality ? Number(quality) : 1 }
	})
	const known = wishes.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
	for (const { primary } of known) {
		const locale = parseLocale(primary)
		if (locale) return locale
	}
	return null
}
