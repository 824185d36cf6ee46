'use client'

import { useTranslations } from 'next-intl'
import type { Locale } from '@/i18n/locales'
import { SignOutForm } from './sign-out-form'
import { BUTTON, LEAD, TITLE } from './styles'

/** For who is a member already: there is nothing to get, and the words are not shown again. */
export function HaveCodename({ locale }: { locale: Locale }) {
	const t = useTranslations('member')
	return (
		<>
			<header className="flex flex-col gap-4">
				<h1 className={TITLE}>{t('have.title')}</h1>
				<p className={LEAD}>{t('have.lead')}</p>
			</header>
			<div className="flex flex-wrap gap-3">
				<a className={BUTTON} href={`/${locale}/me`}>
					{t('have.mine')}
				</a>
				<a className={BUTTON} href={`/${locale}/passkeys`}>
					{t('have.passkeys')}
				</a>
			</div>
			<SignOutForm locale={locale} />
		</>
	)
}
