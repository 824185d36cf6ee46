import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { DeviceSection } from './device-section'
import { DisguiseChoice } from './disguise-choice'
import './install.css'
import { InstallOnIos } from './install-on-ios'
import { OpenInBrowser } from './open-in-browser'

/**
 * How to put the app on the home screen. The page is the same for every browser: its script finds the way and hides the
 * others; without script all of them stand here.
 */
export async function InstallSection({ locale }: { locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'device' })
	return (
		<DeviceSection id="install" title={t('install.title')}>
			<DisguiseChoice locale={locale} />
			<div className="install" data-way="">
				<p data-for="prompt menu">{t('install.prompt')}</p>
				<p data-for="prompt">
					<button type="button" className="button button-main">
						{t('install.button')}
					</button>
				</p>
				<p data-for="menu">{t('install.menu')}</p>
				<InstallOnIos locale={locale} />
				<OpenInBrowser locale={locale} />
				<p data-for="installed">{t('install.installed')}</p>
			</div>
		</DeviceSection>
	)
}
