import { getTranslations } from 'next-intl/server'
import { MemberTexts } from '@/components/member/member-texts'
import { SignOutForm } from '@/components/member/sign-out-form'
import type { Locale } from '@/i18n/locales'
import { CloseAccount } from './close-account'
import './mine.css'
import { UnlinkEverything } from './unlink-everything'

/** What can be done about oneself: a passkey, taking everything along, unlinking it all, closing the account, signing out. */
export async function MyAccount({ locale }: { locale: Locale }) {
	const t = await getTranslations('mine')
	return (
		<section className="account" aria-labelledby="account-title">
			<h2 id="account-title">{t('account.title')}</h2>
			<p className="hint">{t('account.codename')}</p>
			<div className="tools">
				<a className="tool-link" href={`/${locale}/passkeys`}>
					{t('account.passkeys')}
				</a>
				<a className="tool-link" href={`/${locale}/me/export`} download>
					{t('account.export')}
				</a>
				<UnlinkEverything locale={locale} />
				<CloseAccount locale={locale} />
			</div>
			<MemberTexts>
				<SignOutForm locale={locale} />
			</MemberTexts>
		</section>
	)
}
