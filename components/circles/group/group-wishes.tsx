import { getTranslations } from 'next-intl/server'
import { decideWishAction } from '@/lib/member/circles/circle-actions'
import { ActForm } from '../act-form'
import { CircleSection } from '../circle-section'
import { type AboutGroup, groupPath } from './about-group'

/** Who waits to be let in, for the steward: a line that each wrote, and nothing else of them. */
export async function GroupWishes({ locale, circle, group }: AboutGroup) {
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
						back: groupPath({ locale, circle }),
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
