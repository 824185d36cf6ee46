import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AddPasskey } from '@/components/member/add-passkey'
import { MemberPage } from '@/components/member/member-page'
import { HINT, LEAD, LINK, TITLE } from '@/components/member/styles'
import { pageMetadata } from '@/components/shell/page-metadata'
import { pageLocale } from '@/i18n/page-locale'
import { presentMember } from '@/lib/member/present-member'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'member' })
	return pageMetadata(locale, `/${locale}/passkeys`, { title: t('passkey.title'), indexed: false })
}

/** Adds a passkey to who is signed in. */
export default async function PasskeysPage({ params }: Props) {
	const locale = await pageLocale(params)
	if (!(await presentMember())) redirect(`/${locale}/sign-in?back=/${locale}/passkeys`)
	const t = await getTranslations({ locale, namespace: 'member' })
	return (
		<MemberPage locale={locale} name="passkeys">
			<header className="flex flex-col gap-4">
				<h1 className={TITLE}>{t('passkey.title')}</h1>
				<p className={LEAD}>{t('passkey.lead')}</p>
			</header>
			<AddPasskey locale={locale} />
			<div className={`${HINT} flex flex-col gap-3 text-lg`}>
				<p>{t('passkey.carries')}</p>
				<p>{t('passkey.list')}</p>
			</div>
			<a className={LINK} href={`/${locale}/me`}>
				{t('have.mine')}
			</a>
		</MemberPage>
	)
}
