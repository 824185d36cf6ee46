import { getTranslations } from 'next-intl/server'
import { hourText } from '@/components/card/hour-text'
import { HeartIcon } from '@/components/ui/icons'
import type { ThingId } from '@/lib/crypto/id'
import type { Reply } from '@/lib/thread/thread'
import { MASK_COLOURS, maskOf } from './mask'
import { MaskFace } from './mask-face'

/** One reply: the mask that its member wears in this thread, the teller's sign, the text, hearts. */
export async function ReplyView({ reply, thread }: { reply: Reply; thread: ThingId }) {
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
		<li className="reply" id={`r${reply.number}`} data-thing={reply.id}>
			<MaskFace mask={mask} />
			<p className="reply-who">
				<b>{mask.round > 1 ? `${name} ${mask.round}` : name}</b>{' '}
				{reply.mask === 0 && <span className="teller">{t('teller')}</span>} ·{' '}
				{hourText(reply.hour, card)} <span className="reply-mine">{card('mine')}</span>
			</p>
			<p className="reply-text" dir="auto">
				{reply.text}
			</p>
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
		</li>
	)
}
