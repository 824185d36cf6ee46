import type { ReactNode } from 'react'
import { MemberTexts } from './member-texts'
import { PAGE } from './styles'

/** The frame of the pages about one's own account. */
export function MemberPage({ children }: { children: ReactNode }) {
	return (
		<MemberTexts>
			<main className={PAGE}>{children}</main>
		</MemberTexts>
	)
}
