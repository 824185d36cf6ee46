import { getTranslations } from 'next-intl/server'
import { CodenameFlow } from '@/components/member/codename-flow'
import { MemberPage } from '@/components/member/member-page'
import { pageMetadata } from '@/components/shell/page-metadata'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import { config } from '@/lib/config/config'
import { issuePatience } from '@/lib/guard/patience'
import { twoPlaces } from '@/lib/member/codename/check-kept'
import { presentMember } from '@/lib/member/present-member'
import { parseBack } from '@/lib/settle/back'

type Props = { params: Promise<{ locale: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'member' })
	return pageMetadata(locale, `/${locale}/codename`, { title: t('codename.title'), indexed: false })
}

/** Public: gets a codename, without any personal data. */
export default async function CodenamePage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const back = parseBack(await parameter(searchParams, 'back'), '')
	const present = (await presentMember()) !== null
	const checks = present && (await parameter(searchParams, 'check')) === 'yes'
	return (
		<MemberPage locale={locale} name="codename">
			<CodenameFlow
				locale={locale}
				back={back}
				present={present}
				check={checks ? { language: locale, asked: twoPlaces() } : undefined}
				patience={issuePatience('signUp')}
				seconds={config().patienceSeconds}
			/>
		</MemberPage>
	)
}
