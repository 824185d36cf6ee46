import { notFound } from 'next/navigation'
import { pageLocale } from '@/i18n/page-locale'

/** Every address under a language that is no page: our own 404, in that language. */
export default async function NoPage({ params }: { params: Promise<{ locale: string }> }) {
	await pageLocale(params)
	notFound()
}
