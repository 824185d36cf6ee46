import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { unlinkEverythingAction } from '@/lib/telling/mine-actions'
import { Tool } from './tool'

/** Unlinks all that is old enough, after saying what that means. */
export async function UnlinkEverything({ locale }: { locale: Locale }) {
	const t = await getTranslations('mine')
	return (
		<Tool label={t('unlink.allAsk')} group="account">
			<p>{t('unlink.allHint')}</p>
			<form action={unlinkEverythingAction}>
				<input type="hidden" name="locale" value={locale} />
				<input type="hidden" name="back" value={`/${locale}/me`} />
				<button type="submit" className="button button-main">
					{t('unlink.allDo')}
				</button>
			</form>
		</Tool>
	)
}
