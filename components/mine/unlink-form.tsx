'use client'

import { useTranslations } from 'next-intl'
import type { Locale } from '@/i18n/locales'
import { unlinkAction } from '@/lib/telling/mine-actions'

/** Explains unlinking, and does it; before 72 hours it says when that will be possible. */
export function UnlinkForm({
	thread,
	locale,
	unlinkIn,
}: {
	thread: string
	locale: Locale
	/** Whole hours, 0 when it may be done now. */
	unlinkIn: number
}) {
	const t = useTranslations('mine')
	return (
		<details>
			<summary className="chip cursor-pointer">{t('unlink.ask')}</summary>
			<p className="hint py-3">{t('unlink.hint')}</p>
			{unlinkIn > 0 ? (
				<p>{t('unlink.tooSoon', { hours: unlinkIn })}</p>
			) : (
				<form action={unlinkAction}>
					<input type="hidden" name="thread" value={thread} />
					<input type="hidden" name="locale" value={locale} />
					<input type="hidden" name="back" value={`/${locale}/me`} />
					<button type="submit" className="button">
						{t('unlink.do')}
					</button>
				</form>
			)}
		</details>
	)
}
