import { notFound } from 'next/navigation'
import { pageMetadata } from '@/components/shell/page-metadata'
import { PROBLEMS, Problem } from '@/components/shell/problem'
import { pageLocale } from '@/i18n/page-locale'

type Props = { params: Promise<{ locale: string; status: string }> }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	return pageMetadata(locale, `/${locale}`, { indexed: false })
}

/** The pages with which the front refuses: it sends them with their own status. */
export default async function ProblemPage({ params }: Props) {
	const locale = await pageLocale(params)
	const { status } = await params
	const name = PROBLEMS.find((problem) => problem === `s${status}`)
	if (!name) notFound()
	return <Problem locale={locale} name={name} />
}
