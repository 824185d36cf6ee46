import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { config } from '@/lib/config/config'
import { joinAction } from '@/lib/member/circles/circle-actions'
import type { Invitation } from '@/lib/member/circles/join-commands'
import { CircleSection } from './circle-section'
import { CircleTexts } from './circle-texts'
import { CountryField } from './country-field'
import { VerifyAddress } from './verify-address'

const ACCEPT = { tie: 'accept', group: 'enter', office: 'takeOver' } as const

/** What an invitation is to, and the button that takes it up. Somebody without a codename is shown the ways to one. */
export async function JoinInvitation({
	locale,
	code,
	invitation,
	name,
	isMember,
}: {
	locale: Locale
	code: string
	invitation: Invitation
	/** Of the group. */
	name: string
	isMember: boolean
}) {
	const t = await getTranslations({ locale, namespace: 'circles.join' })
	const { kind, domain } = invitation
	const needsAddress = kind === 'group' && domain !== ''
	const asks = kind === 'group' && invitation.way === 'approval'
	return (
		<CircleSection id="join" title={t(kind, { name })}>
			<p>{t(`${kind}Text`)}</p>
			{isMember && needsAddress && (
				<>
					<p className="hint">{t('domain', { domain })}</p>
					<CircleTexts>
						<VerifyAddress
							locale={locale}
							country={<CountryField locale={locale} id="own-country" />}
							invitation={code}
							console={!config().smtpUrl}
						/>
					</CircleTexts>
				</>
			)}
			{isMember && !needsAddress && (
				<form action={joinAction}>
					<input type="hidden" name="code" value={code} />
					<input type="hidden" name="locale" value={locale} />
					<input type="hidden" name="back" value={`/${locale}/join/${code}`} />
					{asks && (
						<>
							<p className="hint">{t('approval')}</p>
							<label className="label" htmlFor="join-wish">
								{t('wish')}
							</label>
							<input
								className="field"
								id="join-wish"
								name="text"
								maxLength={400}
								autoComplete="off"
							/>
						</>
					)}
					<button type="submit" className="button button-main">
						{t(asks ? 'ask' : ACCEPT[kind])}
					</button>
				</form>
			)}
		</CircleSection>
	)
}
