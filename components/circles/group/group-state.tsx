import { getTranslations } from 'next-intl/server'
import { FLOOR, GROUP_ROOTS } from '@/lib/circle/crowd'
import type { AboutGroup } from './about-group'

/** How large it is, and what is still needed before anything is shown. */
export async function GroupState({ locale, circle, group }: AboutGroup) {
	const t = await getTranslations({ locale, namespace: 'circles' })
	const [few, rootless] = [FLOOR - group.crowd, GROUP_ROOTS - group.roots]
	return (
		<div className="px-5 pb-4">
			<p>
				{group.crowd < FLOOR
					? t('group.members', { count: group.crowd })
					: t('list.crowd', { crowd: group.crowd })}
			</p>
			{group.closed && <p className="hint">{t('group.isClosed')}</p>}
			{!circle.shown && few > 0 && <p className="hint">{t('group.small', { count: few })}</p>}
			{!circle.shown && few <= 0 && rootless > 0 && (
				<p className="hint">{t('group.roots', { count: rootless })}</p>
			)}
		</div>
	)
}
