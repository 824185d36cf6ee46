import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { DeviceSection } from './device-section'
import { Switch } from './switch'

/** The switch for a count on the app's icon, which whoever looks at the phone can read. */
export async function BadgeSection({ locale }: { locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'device.badge' })
	return (
		<DeviceSection id="badge" title={t('title')}>
			<p>{t('text')}</p>
			<Switch name="badge" label={t('switch')} />
			<p className="hint" data-badge="unsupported" hidden>
				{t('unsupported')}
			</p>
		</DeviceSection>
	)
}
