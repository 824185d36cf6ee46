import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { DeviceSection } from './device-section'

/** Words to leave out, and what was hidden and muted; all of it lies in this browser, so its script draws it. */
export async function MutesSection({ locale }: { locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'device.mutes' })
	return (
		<DeviceSection id="mutes" title={t('title')}>
			<p>{t('text')}</p>
			<div
				className="grid gap-3"
				data-mutes=""
				data-undo={t('undo')}
				data-hidden={t('hidden')}
				data-masks={t('masks')}
			>
				<form hidden>
					<label className="label" htmlFor="mute-word">
						{t('word')}
					</label>
					<p className="flex gap-2">
						<input className="field" id="mute-word" maxLength={60} autoComplete="off" required />
						<button type="submit" className="button">
							{t('add')}
						</button>
					</p>
				</form>
				<ul className="mutes" />
			</div>
		</DeviceSection>
	)
}
