import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import type { ThingId } from '@/lib/crypto/id'
import { followAction } from '@/lib/telling/follow-actions'

/** Puts this thread on one's list of replies; the same button for everybody, for the page knows nothing of who reads it. */
export async function FollowForm({
	thread,
	path,
	locale,
}: {
	thread: ThingId
	path: string
	locale: Locale
}) {
	const t = await getTranslations('thread')
	return (
		<form action={followAction}>
			<input type="hidden" name="thread" value={thread} />
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="back" value={path} />
			<button type="submit" className="chip">
				{t('follow')}
			</button>
		</form>
	)
}
