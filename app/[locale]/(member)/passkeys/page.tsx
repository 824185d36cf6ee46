import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AddPasskey } from '@/components/member/add-passkey'
import { MemberPage } from '@/components/member/member-page'
import { HINT, LEAD, LINK, TITLE } from '@/components/member/styles'
import { type MemberPageProps, readPage } from '@/lib/member/page-props'
import { presentMember } from '@/lib/member/present-member'

export async function generateMetadata(props: MemberPageProps): Promise<Metadata> {
	const { locale } = await readPage(props)
	const t = await getTranslations({ locale, namespace: 'member' })
	return { title: t('passkey.title') }
}

/** Adds a passkey to who is signed in. */
export default async function PasskeysPage(props: MemberPageProps) {
	const { locale } = await readPage(props)
	if (!(await presentMember())) redirect(`/${locale}/sign-in?back=/${locale}/passkeys`)
	const t = await getTranslations({ locale, namespace: 'member' })
	return (
		<MemberPage>
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
