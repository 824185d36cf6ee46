import { getTranslations } from 'next-intl/server'
import { colourClass } from '@/components/card/palette'
import type { Locale } from '@/i18n/locales'
import type { Card } from '@/lib/card/card'
import { unfollowAction } from '@/lib/telling/follow-actions'
import { threadPath } from '@/lib/thread/thread-path'

/** Threads of others that a member follows, and the way to let them go. */
export async function FollowList({
	locale,
	follows,
}: {
	locale: Locale
	follows: readonly Card[]
}) {
	const t = await getTranslations('replies')
	return (
		<section className="follows" aria-labelledby="follows-title">
			<h2 id="follows-title">{t('follows')}</h2>
			<ul>
				{follows.map(({ id, circle, text, colour }) => (
					<li key={id}>
						<a
							href={threadPath(locale, id, circle)}
							className={`stirred-under ${colourClass(colour)}`}
							dir="auto"
						>
							{text}
						</a>
						<form action={unfollowAction}>
							<input type="hidden" name="thread" value={id} />
							<input type="hidden" name="locale" value={locale} />
							<input type="hidden" name="back" value={`/${locale}/replies`} />
							<button type="submit" className="chip">
								{t('unfollow')}
							</button>
						</form>
					</li>
				))}
			</ul>
		</section>
	)
}
