import { getTranslations } from 'next-intl/server'
import { DISGUISES } from '@/device/disguises'
import type { Locale } from '@/i18n/locales'

/** Under which name and icon the app is put on the home screen; without script it is its own. */
export async function DisguiseChoice({ locale }: { locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'device.disguise' })
	const shell = await getTranslations({ locale, namespace: 'shell' })
	const choices = [
		{ value: '', label: shell('brand'), icon: '/icon.svg' },
		...DISGUISES.map((value) => ({ value, label: t(value), icon: `/as/${value}/icon.svg` })),
	]
	return (
		<fieldset className="disguises" data-disguises="" disabled>
			<legend>{t('title')}</legend>
			<p className="hint">{t('text')}</p>
			{choices.map(({ value, label, icon }) => (
				<label key={value}>
					<input
						type="radio"
						name="disguise"
						value={value}
						data-name={label}
						defaultChecked={value === ''}
						autoComplete="off"
					/>
					{/* biome-ignore lint/performance/noImgElement: a drawing of lines; there is nothing to optimise. */}
					<img src={icon} alt="" width={40} height={40} loading="lazy" />
					{label}
				</label>
			))}
		</fieldset>
	)
}
