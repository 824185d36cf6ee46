import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { DeviceSection } from './device-section'
import './lock.css'
import { PinField } from './pin-field'

/** A lock for this device alone: what it is good for and what not, then the two ways. */
export async function LockSection({ locale }: { locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'device.lock' })
	return (
		<DeviceSection id="lock" title={t('title')}>
			<p>{t('text')}</p>
			<p className="hint">{t('hint')}</p>
			<form data-lock="off" className="grid gap-3" hidden>
				<PinField id="new-pin" label={t('newPin')} />
				<p className="flex flex-wrap gap-3">
					<button type="submit" className="button button-main">
						{t('withPin')}
					</button>
					<button type="button" className="button" data-lock-passkey="">
						{t('withPasskey')}
					</button>
				</p>
			</form>
			<form data-lock="on" hidden>
				<p>{t('isOn')}</p>
				<button type="submit" className="button">
					{t('off')}
				</button>
			</form>
			<p className="hint" data-lock="unsupported" hidden>
				{t('unsupported')}
			</p>
			<p role="status" data-lock-fault={t('fault')} />
		</DeviceSection>
	)
}
