import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import type { ThingId } from '@/lib/crypto/id'

/** What somebody can do who minds a secret: report it, and, where there is script, not see it or its teller any more. */
export async function MindSecret({ thread, locale }: { thread: ThingId; locale: Locale }) {
	const t = await getTranslations('thread')
	return (
		<>
			<a className="chip" href={`/${locale}/report/${thread}`} rel="nofollow">
				{t('report')}
			</a>
			<button
				type="button"
				className="chip"
				data-mute={thread}
				data-kind="things"
				data-done={t('mute.hidden')}
				hidden
			>
				{t('mute.hide')}
			</button>
			<button
				type="button"
				className="chip"
				data-mute={thread}
				data-kind="teller"
				data-done={t('mute.done')}
				hidden
			>
				{t('mute.teller')}
			</button>
		</>
	)
}
