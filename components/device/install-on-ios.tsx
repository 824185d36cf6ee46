import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { AddIcon, InstallPicture, ShareSheetIcon } from './install-picture'

/** Safari's Share sheet in a picture and in words; for a member, first the way to get in again. */
export async function InstallOnIos({ locale }: { locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'device' })
	return (
		<div className="install-way" data-for="ios">
			<div className="install-member">
				<h3>{t('install.member.title')}</h3>
				<p>{t('install.member.text')}</p>
				<p>
					<a href={`/${locale}/passkeys`}>{t('install.member.passkey')}</a>{' '}
					<a href={`/${locale}/codename?check=yes&back=/${locale}/device`}>
						{t('install.member.check')}
					</a>
				</p>
			</div>
			<p>{t('install.ios.text')}</p>
			<InstallPicture
				alt={t('install.ios.picture')}
				label={t('install.ios.label')}
				pressed={<ShareSheetIcon />}
				item={<AddIcon />}
				below
			/>
			<ol>
				<li>{t('install.ios.share')}</li>
				<li>{t('install.ios.add')}</li>
				<li>{t('install.ios.ok')}</li>
			</ol>
		</div>
	)
}
