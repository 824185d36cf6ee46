import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CodenameFlow } from '@/components/member/codename-flow'
import { MemberPage } from '@/components/member/member-page'
import { config } from '@/lib/config/config'
import { issuePatience } from '@/lib/guard/patience'
import { type MemberPageProps, readPage } from '@/lib/member/page-props'
import { presentMember } from '@/lib/member/present-member'

export async function generateMetadata(props: MemberPageProps): Promise<Metadata> {
	const { locale } = await readPage(props)
	const t = await getTranslations({ locale, namespace: 'member' })
	return { title: t('codename.title') }
}

/** Public: gets a codename, without any personal data. */
export default async function CodenamePage(props: MemberPageProps) {
	const { locale, back } = await readPage(props)
	const present = (await presentMember()) !== null
	return (
		<MemberPage>
			<CodenameFlow
				locale={locale}
				back={back}
				present={present}
				patience={issuePatience('signUp')}
				seconds={config().patienceSeconds}
			/>
		</MemberPage>
	)
}
