import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { DeviceSection } from './device-section'
import { Switch } from './switch'

const STATES = [
	'denied',
	'unsupported',
	'failed',
	'ended',
	'unkept',
	'signIn',
	'noPushService',
	'tooMany',
	'membersAway',
] as const

/** What a push says and who learns what by it, first; then the switch, which has the browser ask. */
export async function PushSection({ locale }: { locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'device.push' })
	return (
		<DeviceSection id="push" title={t('title')}>
			<p>{t('text')}</p>
			<p className="hint">{t('hint')}</p>
			<Switch name="push" label={t('switch')} />
			<div role="status">
				{STATES.map((state) => (
					<p key={state} data-push={state} hidden>
						{t(state)}
					</p>
				))}
			</div>
		</DeviceSection>
	)
}
