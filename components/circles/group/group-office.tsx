import { getTranslations } from 'next-intl/server'
import { CircleSection } from '../circle-section'
import { ShownCode } from '../shown-code'
import type { AboutGroup } from './about-group'

/** For the steward who hands over: the code for whom they trust with it. */
export async function GroupOffice({ locale, group }: AboutGroup) {
	const t = await getTranslations({ locale, namespace: 'circles.group' })
	if (!group.heir) return null
	return (
		<CircleSection id="office" title={t('handOver')}>
			<p className="hint">{t('officeText')}</p>
			<ShownCode locale={locale} code={Buffer.from(group.heir).toString('base64url')} />
		</CircleSection>
	)
}
