import { getTranslations } from 'next-intl/server'
import { hourText } from '@/components/card/hour-text'
import { HeartIcon } from '@/components/ui/icons'
import type { Locale } from '@/i18n/locales'
import type { ThingId } from '@/lib/crypto/id'
import type { Reply } from '@/lib/thread/thread'
import { MASK_COLOURS, maskOf } from './mask'
import { MaskFace } from './mask-face'

/** One reply: the mask that its member wears in this thread, the teller's sign, the text, hearts. */
export async function ReplyView({
	reply,
	thread,
	locale,
}: {
	reply: Reply
	thread: ThingId
	locale: Locale
}) {
	const t = await getTranslations('thread')
	const card = await getTranslations('card')
	const mask = maskOf(thread, reply.mask)
	const colour = t(`colour.${MASK_COLOURS[mask.colour] ?? 'grey'}`)
	const name = t('mask', {
		mood: t(`mood.${mask.mood}`),
		colour,
		creature: t(`creature.${mask.creature}`),
	})
	return (
		<li
			className="reply"
			id={`r${reply.number}`}
			data-thing={reply.id}
			data-mask={`${thread}.${reply.mask}`}
		>
			<MaskFace mask={mask} />
			<p className="reply-who">
				<b>{mask.round > 1 ? `${name} ${mask.round}` : name}</b>{' '}
				{reply.mask === 0 && <span className="teller">{t('teller')}</span>} ·{' '}
				{hourText(reply.hour, card)} <span className="reply-mine">{card('mine')}</span>
			</p>
			<ReplyText reply={reply} veil={reply.veil && card(`veil.${reply.veil}`)} />
			<button
				type="submit"
				className="card-act"
				form="hearts"
				name="thing"
				value={reply.id}
				aria-label={card('heart', { count: reply.hearts })}
			>
				<HeartIcon />
				<span>{reply.hearts === 0 ? '' : reply.hearts}</span>
			</button>
			{!reply.withheld && (
				<p className="reply-more">
					<a href={`/${locale}/report/${reply.id}`} rel="nofollow">
						{t('report')}
					</a>
					<button
						type="button"
						data-mute={`${thread}.${reply.mask}`}
						data-kind="masks"
						data-done={t('mute.done')}
						hidden
					>
						{t('mute.mask')}
					</button>
				</p>
			)}
		</li>
	)
}

/** Its words, under a veil where there is one, or why there are none. */
async function ReplyText({ reply, veil }: { reply: Reply; veil: string }) {
	const t = await getTranslations('thread')
	if (reply.withheld) return <p className="reply-text hint">{t('withheld')}</p>
	const text = (
		<p className="reply-text" dir="auto">
			{reply.text}
		</p>
	)
	if (veil === '') return text
	return (
		<details className="reply-text">
			<summary>{veil}</summary>
			{text}
		</details>
	)
}
