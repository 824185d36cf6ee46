'use client'

import { useTranslations } from 'next-intl'
import { BUTTON } from './styles'

export function PrintButton() {
	const t = useTranslations('member')
	return (
		<button type="button" className={BUTTON} onClick={() => window.print()}>
			{t('shown.print')}
		</button>
	)
}
