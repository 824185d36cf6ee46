import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { config } from '@/lib/config/config'
import { joinAction } from '@/lib/member/circles/circle-actions'
import type { Invitation } from '@/lib/member/circles/group-commands'
import { CircleSection } from './circle-section'
import { CircleTexts } from './circle-texts'
import { VerifyAddress } from './verify-address'

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
	const isTie = invitation.kind === 'tie'
	const { domain } = invitation
	const asks = invitation.way === 'approval'
	return (
		<CircleSection id="join" title={isTie ? t('tie') : t('group', { name })}>
			<p>{isTie ? t('tieText') : t('groupText')}</p>
			{isMember && domain !== '' && (
				<>
					<p className="hint">{t('domain', { domain })}</p>
					<CircleTexts>
						<VerifyAddress
							locale={locale}
							circle={invitation.circle ?? ''}
							console={!config().smtpUrl}
						/>
					</CircleTexts>
				</>
			)}
			{isMember && domain === '' && (
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
						{isTie ? t('accept') : t(asks ? 'ask' : 'enter')}
					</button>
				</form>
			)}
		</CircleSection>
	)
}
