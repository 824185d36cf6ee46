import { getTranslations } from 'next-intl/server'
import { Tool } from '@/components/mine/tool'
import '@/components/mine/mine.css'
import { rotateInviteAction } from '@/lib/member/circles/circle-actions'
import type { MyGroup } from '@/lib/member/circles/membership-commands'
import { ActForm } from '../act-form'
import { CircleSection } from '../circle-section'
import { ShownCode } from '../shown-code'
import { type AboutGroup, groupPath } from './about-group'

/** The invitation as a code and an address, and for the steward a new one. */
export async function GroupInvite({ locale, circle, group }: AboutGroup) {
	const t = await getTranslations({ locale, namespace: 'circles.group' })
	if (!group.invite) return null
	const code = Buffer.from(group.invite).toString('base64url')
	return (
		<CircleSection id="invite" title={t('invite')}>
			<p className="hint">{inviteText(group, t)}</p>
			<ShownCode locale={locale} code={code} />
			<p className="sheet-ways">
				<a className="chip" href={`${groupPath({ locale, circle })}/poster`}>
					{t('poster')}
				</a>
			</p>
			{group.steward && (
				<Tool label={t('rotate')} group="group">
					<p className="hint">{t('rotateHint')}</p>
					<ActForm
						action={rotateInviteAction}
						locale={locale}
						back={groupPath({ locale, circle })}
						fields={{ circle: circle.id ?? '' }}
						className="button"
					>
						{t('rotate')}
					</ActForm>
				</Tool>
			)}
		</CircleSection>
	)
}

type Translate = (
	key: 'inviteText' | 'inviteApproval' | 'inviteDomain',
	values?: Record<string, string>,
) => string

function inviteText({ way, domain }: MyGroup, t: Translate): string {
	if (way === 'approval') return t('inviteApproval')
	return way === 'domain' ? t('inviteDomain', { domain }) : t('inviteText')
}
