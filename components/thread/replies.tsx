import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import type { Thread } from '@/lib/thread/thread'
import { ReplyView } from './reply-view'

/** The replies of a thread, oldest first, and the link to those that follow. */
export async function Replies({
	thread,
	path,
	locale,
}: {
	thread: Thread
	path: string
	locale: Locale
}) {
	const t = await getTranslations('thread')
	const { card, replies, next } = thread
	return (
		<section id="replies" aria-labelledby="replies-title">
			<h2 id="replies-title" className="px-5 pt-6 pb-2 text-lg font-semibold">
				{t('replies', { count: card.replies })}
			</h2>
			{card.replies === 0 && <p className="hint px-5 pb-2">{t('noReplies')}</p>}
			<ol className="replies">
				{replies.map((reply) => (
					<ReplyView key={reply.id} reply={reply} thread={card.id} locale={locale} />
				))}
			</ol>
			{next && (
				<p className="foot">
					<a className="button" rel="next" href={`${path}?after=${next}#replies`}>
						{t('more')}
					</a>
				</p>
			)}
		</section>
	)
}
