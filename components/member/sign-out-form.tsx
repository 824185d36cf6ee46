'use client'

import { useTranslations } from 'next-intl'
import type { Locale } from '@/i18n/locales'
import { HINT, QUIET_BUTTON } from './styles'

/** Signs out by a plain form: the answer empties this browser (see app/sign-out). */
export function SignOutForm({ locale }: { locale: Locale }) {
	const t = useTranslations('member')
	return (
		<form method="post" action="/sign-out" className="flex flex-col items-start gap-3">
			<input type="hidden" name="locale" value={locale} />
			<p className={HINT}>{t('signOut.hint')}</p>
			<button type="submit" className={QUIET_BUTTON}>
				{t('signOut.submit')}
			</button>
		</form>
	)
}
