import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Gives the components of this folder their texts in the browser, and no others. */
export async function MemberTexts({ children }: { children: ReactNode }) {
	const { member, refusal } = await getMessages()
	return <NextIntlClientProvider messages={{ member, refusal }}>{children}</NextIntlClientProvider>
}
