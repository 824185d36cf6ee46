import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { type Locale, parseLocale } from './locales'

/** The language of a page's address; what is no language of ours is no page. */
export async function pageLocale(params: Promise<{ locale: string }>): Promise<Locale> {
	const locale = parseLocale((await params).locale)
	if (!locale) notFound()
	setRequestLocale(locale)
	return locale
}

export type Query = Promise<Record<string, string | string[] | undefined>>

/** One parameter of the address, or undefined when it is missing or given twice. */
export async function parameter(query: Query, name: string): Promise<string | undefined> {
	const value = (await query)[name]
	return typeof value === 'string' ? value : undefined
}
