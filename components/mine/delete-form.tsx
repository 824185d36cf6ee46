import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { deleteAction } from '@/lib/telling/mine-actions'
import { Tool } from './tool'

/** Asks once more, and deletes. Where there is script, Deletable gives some seconds to undo it. */
export async function DeleteForm({
	thing,
	kind,
	locale,
}: {
	thing: string
	kind: 'secret' | 'reply'
	locale: Locale
}) {
	const t = await getTranslations('mine')
	return (
		<Tool label={t('delete.ask')} group={thing}>
			<p>{t(`delete.hint.${kind}`)}</p>
			<form action={deleteAction} data-deletes="">
				<input type="hidden" name="thing" value={thing} />
				<input type="hidden" name="locale" value={locale} />
				<input type="hidden" name="back" value={`/${locale}/me`} />
				<button type="submit" className="button button-main">
					{t('delete.do')}
				</button>
			</form>
		</Tool>
	)
}
