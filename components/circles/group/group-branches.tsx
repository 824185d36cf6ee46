import { getTranslations } from 'next-intl/server'
import { Tool } from '@/components/mine/tool'
import '@/components/mine/mine.css'
import { LANGUAGE_TAG } from '@/i18n/locales'
import { LEAST_BRANCH } from '@/lib/circle/crowd'
import { cutBranchAction } from '@/lib/member/circles/circle-actions'
import { HOUR_MS } from '@/lib/time/hours'
import { ActForm } from '../act-form'
import { CircleSection } from '../circle-section'
import { type AboutGroup, groupPath } from './about-group'

/** For the steward: by which invitations members came, and the knife for a branch that is rotten. */
export async function GroupBranches({ locale, circle, group }: AboutGroup) {
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
									crowd: branch.crowd,
									day: day.format(branch.day * 24 * HOUR_MS),
								})}
							</p>
							{branch.crowd >= LEAST_BRANCH && (
								<Tool label={t('cut')} group="branches">
									<p className="hint">{t('cutHint')}</p>
									<ActForm
										action={cutBranchAction}
										locale={locale}
										back={groupPath({ locale, circle })}
										fields={{ circle: circle.id ?? '', branch: token }}
										className="button"
									>
										{t('cutNow')}
									</ActForm>
								</Tool>
							)}
						</li>
					)
				})}
			</ul>
		</CircleSection>
	)
}
