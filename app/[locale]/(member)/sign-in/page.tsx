import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MemberPage } from '@/components/member/member-page'
import { PasskeySignIn } from '@/components/member/passkey-sign-in'
import { SignInForm } from '@/components/member/sign-in-form'
import { StepInside } from '@/components/member/step-inside'
import { HINT, LEAD, LINK, TITLE } from '@/components/member/styles'
import { pageMetadata } from '@/components/shell/page-metadata'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import { isHeldBack, presentMember } from '@/lib/member/present-member'
import { parseBack } from '@/lib/settle/back'

type Props = { params: Promise<{ locale: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'member' })
	return pageMetadata(locale, `/${locale}/sign-in`, { title: t('signIn.title'), indexed: false })
}

/** Public: signs in with a codename or a passkey. */
export default async function SignInPage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const back = parseBack(await parameter(searchParams, 'back'), '')
	const t = await getTranslations({ locale, namespace: 'member' })
	const query = back ? `?${new URLSearchParams({ back })}` : ''
	const present = await presentMember()
	const inside = (await parameter(searchParams, 'inside')) !== undefined
	if (present && inside) redirect(back || `/${locale}/me`)
	if (!inside && (await isHeldBack())) {
		const href = `/${locale}/sign-in?${new URLSearchParams({ inside: '1', back })}`
		return (
			<MemberPage locale={locale} name="sign-in">
				<StepInside locale={locale} href={href} />
			</MemberPage>
		)
	}
	return (
		<MemberPage locale={locale} name="sign-in">
			<header className="flex flex-col gap-4">
				<h1 className={TITLE}>{t('signIn.title')}</h1>
				<p className={LEAD}>{t('signIn.lead')}</p>
				{present ? <p className={HINT}>{t('signIn.already')}</p> : null}
			</header>
			<PasskeySignIn locale={locale} back={back} />
			<SignInForm locale={locale} back={back} />
			<a className={LINK} href={`/${locale}/codename${query}`}>
				{t('signIn.none')}
			</a>
		</MemberPage>
	)
}
