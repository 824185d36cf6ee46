import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { type Locale, parseLocale } from '@/i18n/locales'
import { parseBack } from '@/lib/settle/back'

/** What Next gives the pages about one's own account. */
export interface MemberPageProps {
	readonly params: Promise<{ locale: string }>
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The language, and the page of ours to go on to afterwards: '' when none was named. */
export async function readPage(props: MemberPageProps): Promise<{ locale: Locale; back: string }> {
	const locale = parseLocale((await props.params).locale)
	if (!locale) notFound()
	setRequestLocale(locale)
	return { locale, back: parseBack((await props.searchParams).back, '') }
}
