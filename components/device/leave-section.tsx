import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { DeviceSection } from './device-section'

/** One control that takes everything of Treehole out of this browser. A plain form does it too; script does it even offline. */
export async function LeaveSection({ locale }: { locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'device' })
	return (
		<DeviceSection id="leave" title={t('leave.title')}>
			<p>{t('leave.text')}</p>
			<p>{t('leave.words')}</p>
			<form action="/leave" method="post" encType="multipart/form-data" data-leave="">
				<button type="submit" className="button button-main">
					{t('leave.button')}
				</button>
			</form>
		</DeviceSection>
	)
}
