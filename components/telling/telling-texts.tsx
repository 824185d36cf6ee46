import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Gives the components of this folder their texts in the browser, and no others. */
export async function TellingTexts({ children }: { children: ReactNode }) {
	const { telling, refusal, member } = await getMessages()
	const { proof } = member as { proof: Record<string, string> }
	return (
		<NextIntlClientProvider messages={{ telling, refusal, member: { proof } }}>
			{children}
		</NextIntlClientProvider>
	)
}
