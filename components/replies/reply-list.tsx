import { getTranslations } from 'next-intl/server'
import { hourText } from '@/components/card/hour-text'
import { colourClass } from '@/components/card/palette'
import type { Locale } from '@/i18n/locales'
import type { Stirred } from '@/lib/telling/replies-queries'
import { replyPath, threadPath } from '@/lib/thread/thread-path'
import './replies.css'

/** Threads of one's own in which others spoke; the script of this device marks those it has not shown yet. */
export async function ReplyList({
	locale,
	stirred,
}: {
	locale: Locale
	stirred: readonly Stirred[]
}) {
	const t = await getTranslations('replies')
	const card = await getTranslations('card')
	return (
		<ul className="stirred" data-stirred="">
			{stirred.map(({ card: { id, circle, text, colour }, newest }) => (
				<li key={id} data-thread={id} data-number={newest.number}>
					<a href={replyPath(threadPath(locale, id, circle), newest.number)}>
						<span className={`stirred-under ${colourClass(colour)}`} dir="auto">
							{text}
						</span>
						<span className="stirred-text" dir="auto">
							{newest.text}
						</span>
						<span className="stirred-about">
							<b className="stirred-new">{t('new')}</b> {hourText(newest.hour, card)}
						</span>
					</a>
				</li>
			))}
		</ul>
	)
}
