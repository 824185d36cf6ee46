'use client'

import { useTranslations } from 'next-intl'
import { QUIET_BUTTON } from './styles'

export function PrintButton() {
	const t = useTranslations('member')
	return (
		<button type="button" className={QUIET_BUTTON} onClick={() => window.print()}>
			{t('shown.print')}
		</button>
	)
}
