import { getTranslations } from 'next-intl/server'
import { Tool } from '@/components/mine/tool'
import '@/components/mine/mine.css'
import {
	closeGroupAction,
	handOverAction,
	leaveCircleAction,
	muteCircleAction,
} from '@/lib/member/circles/circle-actions'
import { ActForm } from '../act-form'
import { CircleSection } from '../circle-section'
import { type AboutGroup, groupPath } from './about-group'

/** Mute and leave; a steward hands over or closes first. */
export async function GroupWays({ locale, circle, group }: AboutGroup) {
	const t = await getTranslations({ locale, namespace: 'circles' })
	const about = { locale, back: groupPath({ locale, circle }) }
	const id = circle.id ?? ''
	const isSteward = group.steward && !group.closed
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
				{isSteward ? (
					<StewardWays locale={locale} circle={circle} />
				) : (
					<Tool label={t('group.leave')} group="group">
						<p className="hint">{t('group.leaveHint')}</p>
						<ActForm
							{...about}
							action={leaveCircleAction}
							fields={{ circle: id }}
							className="button"
						>
							{t('group.leaveGo')}
						</ActForm>
					</Tool>
				)}
			</div>
		</CircleSection>
	)
}

/** Hand the office over, or end it with the group. */
async function StewardWays({ locale, circle }: Pick<AboutGroup, 'locale' | 'circle'>) {
	const t = await getTranslations({ locale, namespace: 'circles' })
	const about = { locale, back: groupPath({ locale, circle }) }
	const fields = { circle: circle.id ?? '' }
	return (
		<>
			<Tool label={t('group.handOver')} group="group">
				<p className="hint">{t('group.handOverHint')}</p>
				<ActForm {...about} action={handOverAction} fields={fields} className="button">
					{t('group.handOverGo')}
				</ActForm>
			</Tool>
			<Tool label={t('group.close')} group="group">
				<p className="hint">{t('group.closeHint')}</p>
				<ActForm {...about} action={closeGroupAction} fields={fields} className="button">
					{t('group.closeGo')}
				</ActForm>
			</Tool>
		</>
	)
}
