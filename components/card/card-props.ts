import type { Locale } from '@/i18n/locales'
import type { Card } from '@/lib/card/card'
import { threadPath } from '@/lib/thread/thread-path'
import type { Translate } from './card-texts'
import { circleText } from './circle-text'
import { hourText } from './hour-text'
import { lookClass, sizeClass } from './palette'
import { type PhotoProps, photoProps } from './photo-view'

/** A card as plain texts: the list that renders it is fed once and needs no messages. */
export interface CardProps {
	readonly id: string
	readonly href: string
	readonly lang: string
	readonly look: string
	readonly size: string
	readonly text: string
	readonly photo: PhotoProps | null
	/** What lies under the veil, in a word or two; '' where there is none. */
	readonly veil: string
	readonly about: string
	readonly mine: string
	readonly topics: readonly { readonly name: string; readonly href: string }[]
	readonly hearts: { readonly count: string; readonly label: string }
	readonly replies: { readonly count: string; readonly label: string }
	readonly poll: readonly {
		readonly choice: string
		readonly text: string
		readonly votes: number
		readonly of: number
		readonly label: string
	}[]
}

export function cardProps(card: Card, t: Translate, locale: Locale, now = Date.now()): CardProps {
	const all = card.poll?.reduce((sum, { votes }) => sum + votes, 0) ?? 0
	return {
		id: card.id,
		href: threadPath(locale, card.id, card.circle),
		lang: card.language === 'zh' ? 'zh-Hans' : 'en',
		look: lookClass(card, card.photo !== null),
		size: sizeClass(card.text),
		text: card.text,
		photo: card.photo && photoProps(card.photo),
		veil: card.veil && t(`veil.${card.veil}`),
		about: `${circleText(card.circle, t, locale)} · ${hourText(card.hour, t, now)}`,
		mine: t('mine'),
		topics: topicsOf(card, locale),
		hearts: { count: countText(card.hearts), label: t('heart', { count: card.hearts }) },
		replies: { count: countText(card.replies), label: t('replies', { count: card.replies }) },
		poll: (card.poll ?? []).map(({ number, text, votes }) => ({
			choice: `${card.id}.${number}`,
			text,
			votes,
			of: Math.max(all, 1),
			label: t('votes', { count: votes }),
		})),
	}
}

/** Lists of topics are of everyone's secrets; elsewhere a topic is a word like others. */
function topicsOf({ circle, topics }: Card, locale: Locale) {
	if (circle.id !== null) return []
	return topics.map((name) => ({ name, href: `/${locale}/topic/${encodeURIComponent(name)}` }))
}

/** Nothing rather than a nought: an empty count is no reproach. */
function countText(count: number): string {
	return count === 0 ? '' : String(count)
}
