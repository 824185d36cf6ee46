import type { ReactNode } from 'react'
import { Note } from '@/components/shell/note'
import { PageFoot } from '@/components/shell/page-foot'
import { Shell } from '@/components/shell/shell'
import type { Locale } from '@/i18n/locales'
import './review.css'

/** The frame of the pages about reports; `path` is the page's address behind the language. */
export function ReviewPage({
	locale,
	path,
	title,
	lead,
	note,
	children,
}: {
	locale: Locale
	path: string
	title: string
	lead?: string | undefined
	note?: string | undefined
	children: ReactNode
}) {
	return (
		<Shell locale={locale} place={null}>
			<header className="head">
				<h1>{title}</h1>
			</header>
			{lead && <p className="hint px-5 pb-4">{lead}</p>}
			<Note code={note} />
			{children}
			<PageFoot locale={locale} path={`/${locale}${path}`} />
		</Shell>
	)
}
