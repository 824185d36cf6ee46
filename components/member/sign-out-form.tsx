'use client'

import { useTranslations } from 'next-intl'
import type { Locale } from '@/i18n/locales'
import { BUTTON, HINT } from './styles'

/** Signs out by a plain form: the answer empties this browser (see app/sign-out). */
export function SignOutForm({ locale }: { locale: Locale }) {
	const t = useTranslations('member')
	return (
		<form method="post" action="/sign-out" className="flex flex-col items-start gap-3">
			<input type="hidden" name="locale" value={locale} />
			<p className={HINT}>{t('signOut.hint')}</p>
			<button type="submit" className={BUTTON}>
				{t('signOut.submit')}
			</button>
		</form>
	)
}
