import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { BrowserIcon, DotsIcon, InstallPicture } from './install-picture'

/** WeChat shows pages, but installs none of them. */
export async function OpenInBrowser({ locale }: { locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'device' })
	return (
		<div className="install-way" data-for="wechat">
			<p>{t('install.wechat.text')}</p>
			<InstallPicture
				alt={t('install.wechat.picture')}
				label={t('install.wechat.label')}
				pressed={<DotsIcon />}
				item={<BrowserIcon />}
			/>
		</div>
	)
}
