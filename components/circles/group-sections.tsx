import { getTranslations } from 'next-intl/server'
import { Tool } from '@/components/mine/tool'
import '@/components/mine/mine.css'
import { LANGUAGE_TAG, type Locale } from '@/i18n/locales'
import type { CircleView } from '@/lib/circle/circle'
import { FLOOR } from '@/lib/circle/crowd'
import {
	closeGroupAction,
	cutBranchAction,
	decideWishAction,
	leaveCircleAction,
	muteCircleAction,
	rotateInviteAction,
} from '@/lib/member/circles/circle-actions'
import type { MyGroup } from '@/lib/member/circles/group-commands'
import { HOUR_MS } from '@/lib/time/hours'
import { ActForm } from './act-form'
import { CircleSection } from './circle-section'
import { ShownCode } from './shown-code'

/** Invitation roots that a crowd needs: keeper/cohorts has the reason. */
const ROOTS = 3

interface About {
	readonly locale: Locale
	readonly circle: CircleView
	readonly group: MyGroup
}

const pathOf = ({ locale, circle }: Pick<About, 'locale' | 'circle'>) =>
	`/${locale}/circles/group/${circle.id}`

/** How large it is, and what is still needed before anything is shown. */
export async function GroupState({ locale, circle, group }: About) {
	const t = await getTranslations({ locale, namespace: 'circles' })
	const [few, rootless] = [FLOOR - group.members, ROOTS - group.roots]
	return (
		<div className="px-5 pb-4">
			<p>
				{circle.shown
					? t('list.crowd', { crowd: circle.crowd })
					: t('group.members', { count: group.members })}
			</p>
			{group.closed && <p className="hint">{t('group.isClosed')}</p>}
			{!circle.shown && few > 0 && <p className="hint">{t('group.small', { count: few })}</p>}
			{!circle.shown && few <= 0 && rootless > 0 && (
				<p className="hint">{t('group.roots', { count: rootless })}</p>
			)}
		</div>
	)
}

/** The invitation as a code and an address, and for the steward a new one. */
export async function GroupInvite({ locale, circle, group }: About) {
	const t = await getTranslations({ locale, namespace: 'circles.group' })
	if (!group.invite) return null
	const code = Buffer.from(group.invite).toString('base64url')
	return (
		<CircleSection id="invite" title={t('invite')}>
			<p className="hint">{inviteText(group, t)}</p>
			<ShownCode locale={locale} code={code} />
			<p className="sheet-ways">
				<a className="chip" href={`${pathOf({ locale, circle })}/poster`}>
					{t('poster')}
				</a>
			</p>
			{group.steward && (
				<Tool label={t('rotate')} group="group">
					<p className="hint">{t('rotateHint')}</p>
					<ActForm
						action={rotateInviteAction}
						locale={locale}
						back={pathOf({ locale, circle })}
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

/** Who waits to be let in, for the steward: a line that each wrote, and nothing else of them. */
export async function GroupWishes({ locale, circle, group }: About) {
	const t = await getTranslations({ locale, namespace: 'circles.group' })
	if (!group.steward || group.way !== 'approval' || group.closed) return null
	return (
		<CircleSection id="wishes" title={t('wishes')}>
			{group.wishes.length === 0 && <p className="hint">{t('noWishes')}</p>}
			<ul className="sheet-list">
				{group.wishes.map(({ handle, text }) => {
					const id = Buffer.from(handle).toString('base64url')
					const decide = (admit: 'yes' | 'no') => ({
						action: decideWishAction,
						locale,
						back: pathOf({ locale, circle }),
						fields: { circle: circle.id ?? '', handle: id, admit },
					})
					return (
						<li key={id}>
							<p className="sheet-about" dir="auto">
								{text || t('noText')}
							</p>
							<div className="sheet-ways">
								<ActForm {...decide('yes')}>{t('admit')}</ActForm>
								<ActForm {...decide('no')}>{t('decline')}</ActForm>
							</div>
						</li>
					)
				})}
			</ul>
		</CircleSection>
	)
}

/** For the steward: by which invitations members came, and the knife for a branch that is rotten. */
export async function GroupBranches({ locale, circle, group }: About) {
	const t = await getTranslations({ locale, namespace: 'circles.group' })
	if (!group.steward || group.closed || group.branches.length === 0) return null
	const day = new Intl.DateTimeFormat(LANGUAGE_TAG[locale], {
		dateStyle: 'medium',
		timeZone: 'UTC',
	})
	return (
		<CircleSection id="branches" title={t('branches')}>
			<p className="hint">{t('branchesHint')}</p>
			<ul className="sheet-list">
				{group.branches.map((branch) => {
					const token = Buffer.from(branch.token).toString('base64url')
					return (
						<li key={token}>
							<p className="sheet-about">
								{t('branch', {
									count: branch.members,
									day: day.format(branch.day * 24 * HOUR_MS),
								})}
							</p>
							<Tool label={t('cut')} group="branches">
								<p className="hint">{t('cutHint')}</p>
								<ActForm
									action={cutBranchAction}
									locale={locale}
									back={pathOf({ locale, circle })}
									fields={{ circle: circle.id ?? '', branch: token }}
									className="button"
								>
									{t('cutNow')}
								</ActForm>
							</Tool>
						</li>
					)
				})}
			</ul>
		</CircleSection>
	)
}

/** Mute, leave, and for the steward close. */
export async function GroupWays({ locale, circle, group }: About) {
	const t = await getTranslations({ locale, namespace: 'circles' })
	const about = { locale, back: pathOf({ locale, circle }) }
	const id = circle.id ?? ''
	return (
		<CircleSection id="ways" title={t('list.manage')}>
			<p className="hint">{t('group.muteHint')}</p>
			<div className="sheet-ways">
				<ActForm
					{...about}
					action={muteCircleAction}
					fields={{ circle: id, muted: group.muted ? 'no' : 'yes' }}
				>
					{group.muted ? t('group.unmute') : t('group.mute')}
				</ActForm>
			</div>
			<div className="tools">
				<Tool label={t('group.leave')} group="group">
					<p className="hint">{t('group.leaveHint')}</p>
					<ActForm {...about} action={leaveCircleAction} fields={{ circle: id }} className="button">
						{t('group.leaveGo')}
					</ActForm>
				</Tool>
				{group.steward && !group.closed && (
					<Tool label={t('group.close')} group="group">
						<p className="hint">{t('group.closeHint')}</p>
						<ActForm
							{...about}
							action={closeGroupAction}
							fields={{ circle: id }}
							className="button"
						>
							{t('group.closeGo')}
						</ActForm>
					</Tool>
				)}
			</div>
		</CircleSection>
	)
}
