import { getTranslations } from 'next-intl/server'
import { hourText } from '@/components/card/hour-text'
import { colourClass } from '@/components/card/palette'
import type { Locale } from '@/i18n/locales'
import { EVERYONES } from '@/lib/circle/circle'
import type { Mine, MyReplyEntry } from '@/lib/telling/mine-queries'
import { replyPath, threadPath } from '@/lib/thread/thread-path'
import { DeleteForm } from './delete-form'
import { StatementNote } from './statement-note'
import { UnlinkForm } from './unlink-form'

/** A reply of one's own, under a line of the secret it answers. */
export async function MyReply({ locale, mine }: { locale: Locale; mine: Mine & MyReplyEntry }) {
	const t = await getTranslations('mine')
	const { reply, under, unlinkIn, withheld, statement } = mine
	const { id, thread } = reply
	const href = replyPath(threadPath(locale, thread, under?.circle ?? EVERYONES), reply.number)
	return (
		<article className="mine-reply" data-mine-thing={id}>
			{under && (
				<p className={`mine-under ${colourClass(under.colour)}`} dir="auto">
					{under.text}
				</p>
			)}
			<a className="mine-text" href={href} dir="auto">
				{reply.text}
			</a>
			<p className="mine-about">
				{t('reply', {
					hearts: reply.hearts,
					when: hourText(reply.hour, await getTranslations('card')),
				})}
			</p>
			<StatementNote locale={locale} thing={id} statement={statement} />
			<div className="tools">
				<a className="tool-link" href={href}>
					{t('open')}
				</a>
				<DeleteForm thing={id} kind="reply" locale={locale} />
				{!withheld && <UnlinkForm thing={id} thread={thread} locale={locale} unlinkIn={unlinkIn} />}
			</div>
		</article>
	)
}
