import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import type { ThingId } from '@/lib/crypto/id'
import { unlinkAction } from '@/lib/telling/mine-actions'
import { Tool } from './tool'

/** Explains unlinking, and does it; in the first three days it says when that will be possible. */
export async function UnlinkForm({
	thing,
	thread,
	locale,
	unlinkIn,
}: {
	thing: ThingId
	thread: ThingId
	locale: Locale
	/** Whole hours, 0 when it may be done now. */
	unlinkIn: number
}) {
	const t = await getTranslations('mine')
	return (
		<Tool label={t('unlink.ask')} group={thing}>
			<p>{t('unlink.hint')}</p>
			{unlinkIn > 0 ? (
				<p className="tool-not-yet">{await notYet(unlinkIn)}</p>
			) : (
				<form action={unlinkAction}>
					<input type="hidden" name="thread" value={thread} />
					<input type="hidden" name="locale" value={locale} />
					<input type="hidden" name="back" value={`/${locale}/me`} />
					<button type="submit" className="button button-main">
						{t('unlink.do')}
					</button>
				</form>
			)}
		</Tool>
	)
}

/** Days where it is days: nobody counts fifty hours. */
async function notYet(hours: number): Promise<string> {
	const t = await getTranslations('mine')
	return hours < 48
		? t('unlink.inHours', { count: hours })
		: t('unlink.inDays', { count: Math.round(hours / 24) })
}
