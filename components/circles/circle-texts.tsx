import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Gives the forms of this folder their texts in the browser, and no others. */
export async function CircleTexts({ children }: { children: ReactNode }) {
	const { circles, refusal } = await getMessages()
	const { found, verify, import: comparing, country, tied } = circles as Record<string, object>
	return (
		<NextIntlClientProvider
			messages={{ circles: { found, verify, import: comparing, country, tied }, refusal } as never}
		>
			{children}
		</NextIntlClientProvider>
	)
}
