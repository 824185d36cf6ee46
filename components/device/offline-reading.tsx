import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { DeviceSection } from './device-section'
import { Switch } from './switch'

/** The switch for reading without a network, and the way to what is kept for it. */
export async function OfflineReading({ locale }: { locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'device' })
	return (
		<DeviceSection id="offline" title={t('offline.title')}>
			<p>{t('offline.text')}</p>
			<div data-not-remembered={t('offline.notRemembered')}>
				<Switch name="offline-reading" label={t('offline.switch')} />
			</div>
			<p>
				<a href={`/${locale}/offline`}>{t('offline.pages')}</a>
			</p>
		</DeviceSection>
	)
}
