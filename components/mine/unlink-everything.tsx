import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { unlinkEverythingAction } from '@/lib/telling/mine-actions'

/** Unlinks all that is old enough, after a disclosure that says what that means. */
export async function UnlinkEverything({ locale }: { locale: Locale }) {
	const t = await getTranslations('mine')
	return (
		<details>
			<summary className="chip cursor-pointer">{t('unlink.allAsk')}</summary>
			<p className="hint py-3">{t('unlink.allHint')}</p>
			<form action={unlinkEverythingAction}>
				<input type="hidden" name="locale" value={locale} />
				<input type="hidden" name="back" value={`/${locale}/me`} />
				<button type="submit" className="button">
					{t('unlink.allDo')}
				</button>
			</form>
		</details>
	)
}
