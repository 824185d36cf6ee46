import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'

export type Translate = (key: string, values?: Record<string, string | number>) => string

/** Counts above this are rare enough to be formatted each time. */
const MOST_TEXTS = 5000

const kept = new Map<string, string>()

/**
 * The texts of cards in one language, with its answers kept: formatting ICU plurals for thirty cards took a tenth of a
 * feed page's time, and the texts are few ("3 replies", "5 h").
 */
export async function cardTexts(locale: Locale): Promise<Translate> {
	const t = (await getTranslations({ locale, namespace: 'card' })) as unknown as Translate
	return (key, values) => {
		const name = `${locale} ${key} ${values ? Object.values(values).join(' ') : ''}`
		let text = kept.get(name)
		if (text === undefined) {
			text = t(key, values)
			if (kept.size < MOST_TEXTS) kept.set(name, text)
		}
		return text
	}
}
