import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { bodyTexts } from '@/components/shell/body-texts'
import { LANGUAGE_TAG, parseLocale } from '@/i18n/locales'
import '../globals.css'

export default async function LocaleLayout({
	children,
	params,
}: {
	children: ReactNode
	params: Promise<{ locale: string }>
}) {
	const locale = parseLocale((await params).locale)
	if (!locale) notFound()
	setRequestLocale(locale)
	return (
		<html lang={LANGUAGE_TAG[locale]}>
			<body {...(await bodyTexts(locale))}>
				{children}
				<script
					type="module"
					data-keep=""
					src={`/reader.js?v=${process.env.READER_BUILD}`}
					integrity={process.env.READER_INTEGRITY}
				/>
			</body>
		</html>
	)
}
