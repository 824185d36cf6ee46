import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Gives the forms of this folder their texts in the browser, and no others. */
export async function ReviewTexts({ children }: { children: ReactNode }) {
	const { member, refusal, review } = await getMessages()
	const { reason, report, appeal } = review
	return (
		<NextIntlClientProvider
			messages={{ member: { proof: member.proof }, refusal, review: { reason, report, appeal } }}
		>
			{children}
		</NextIntlClientProvider>
	)
}
