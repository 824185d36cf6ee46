import type { ReactNode } from 'react'
import { PageFoot } from '@/components/shell/page-foot'
import { type Place, Shell } from '@/components/shell/shell'
import type { Locale } from '@/i18n/locales'
import { MemberTexts } from './member-texts'
import { PAGE } from './styles'

/** The frame of the pages about one's own account; `name` is the page's part of the address. */
export function MemberPage({
	locale,
	name,
	place = null,
	children,
}: {
	readonly locale: Locale
	readonly name: string
	readonly place?: Place
	readonly children: ReactNode
}) {
	return (
		<Shell locale={locale} place={place}>
			<MemberTexts>
				<div className={PAGE}>{children}</div>
			</MemberTexts>
			<PageFoot locale={locale} path={`/${locale}/${name}`} />
		</Shell>
	)
}
