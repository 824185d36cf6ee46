import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { DeviceSection } from './device-section'
import { LeaveForm } from './leave-form'

/** One control that takes everything of Treehole out of this browser. */
export async function LeaveSection({ locale }: { locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'device' })
	return (
		<DeviceSection id="leave" title={t('leave.title')}>
			<p>{t('leave.text')}</p>
			<p className="hint">{t('leave.limits')}</p>
			<p>{t('leave.words')}</p>
			<LeaveForm button={t('leave.button')} look="button button-main" />
		</DeviceSection>
	)
}
