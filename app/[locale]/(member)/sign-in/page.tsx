import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MemberPage } from '@/components/member/member-page'
import { PasskeySignIn } from '@/components/member/passkey-sign-in'
import { SignInForm } from '@/components/member/sign-in-form'
import { HINT, LEAD, LINK, TITLE } from '@/components/member/styles'
import { type MemberPageProps, readPage } from '@/lib/member/page-props'
import { presentMember } from '@/lib/member/present-member'

export async function generateMetadata(props: MemberPageProps): Promise<Metadata> {
	const { locale } = await readPage(props)
	const t = await getTranslations({ locale, namespace: 'member' })
	return { title: t('signIn.title') }
}

/** Public: signs in with a codename or a passkey. */
export default async function SignInPage(props: MemberPageProps) {
	const { locale, back } = await readPage(props)
	const t = await getTranslations({ locale, namespace: 'member' })
	const query = back ? `?${new URLSearchParams({ back })}` : ''
	return (
		<MemberPage>
			<header className="flex flex-col gap-4">
				<h1 className={TITLE}>{t('signIn.title')}</h1>
				<p className={LEAD}>{t('signIn.lead')}</p>
				{(await presentMember()) ? <p className={HINT}>{t('signIn.already')}</p> : null}
			</header>
			<PasskeySignIn locale={locale} back={back} />
			<SignInForm locale={locale} back={back} />
			<a className={LINK} href={`/${locale}/codename${query}`}>
				{t('signIn.none')}
			</a>
		</MemberPage>
	)
}
