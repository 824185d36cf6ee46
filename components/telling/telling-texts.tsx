import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Gives the composer its texts in the browser, and no others. */
export async function TellingTexts({ children }: { children: ReactNode }) {
	const { telling, refusal, member } = await getMessages()
	const proof = { proof: (member as { proof: object }).proof }
	return (
		<NextIntlClientProvider messages={{ telling, refusal, member: proof }}>
			{children}
		</NextIntlClientProvider>
	)
}
