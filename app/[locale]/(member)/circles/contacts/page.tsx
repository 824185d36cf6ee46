import { getTranslations } from 'next-intl/server'
import { CirclePage, CirclesAway, CodenameWays } from '@/components/circles/circle-page'
import { CircleSection } from '@/components/circles/circle-section'
import { CircleTexts } from '@/components/circles/circle-texts'
import { ImportContacts } from '@/components/circles/contacts/import-contacts'
import { KeyFingerprint } from '@/components/circles/contacts/key-fingerprint'
import { CountryField } from '@/components/circles/country-field'
import { VerifyAddress } from '@/components/circles/verify-address'
import { pageMetadata } from '@/components/shell/page-metadata'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import { config } from '@/lib/config/config'
import { myCircles } from '@/lib/member/circles/tie-commands'
import { presentMember } from '@/lib/member/present-member'

type Props = { params: Promise<{ locale: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'circles' })
	return pageMetadata(locale, `/${locale}/circles/contacts`, {
		title: t('contacts'),
		indexed: false,
	})
}

/** One's own address, and the comparing of an address book. */
export default async function ContactsPage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('circles')
	const member = await presentMember()
	const mine = member && (await myCircles(member.secret))
	return (
		<CirclePage
			locale={locale}
			path="/circles/contacts"
			title={t('contacts')}
			lead={t('import.lead')}
			note={await parameter(searchParams, 'note')}
		>
			{!member && <CodenameWays locale={locale} back={`/${locale}/circles/contacts`} />}
			{mine && !mine.ok && <CirclesAway locale={locale} />}
			{mine?.ok && (
				<CircleTexts>
					<CircleSection id="verify" title={t('verify.title')}>
						<p className="hint">{mine.value.address ? t('verify.have') : t('verify.lead')}</p>
						<VerifyAddress
							locale={locale}
							country={<CountryField locale={locale} id="own-country" />}
							console={!config().smtpUrl}
						/>
					</CircleSection>
					<CircleSection id="import" title={t('import.title')}>
						{!mine.value.address && <p className="notice m-0">{t('import.first')}</p>}
						<details>
							<summary className="chip">{t('import.what')}</summary>
							<p className="hint">{t('import.whatText')}</p>
							<KeyFingerprint />
						</details>
						<ImportContacts country={<CountryField locale={locale} id="contacts-country" />} />
					</CircleSection>
				</CircleTexts>
			)}
		</CirclePage>
	)
}
