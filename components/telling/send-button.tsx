'use client'

import { useTranslations } from 'next-intl'
import { useFormStatus } from 'react-dom'

/** Sends once: while the first is under way there is no second. */
export function SendButton() {
	const t = useTranslations('telling')
	const { pending } = useFormStatus()
	return (
		<button type="submit" className="button button-main text-lg" disabled={pending}>
			{pending ? t('sending') : t('send')}
		</button>
	)
}
