import type { Locale } from '@/i18n/locales'
import type { CircleView } from '@/lib/circle/circle'
import { placeByCode } from '@/lib/circle/place'
import type { Translate } from './card-texts'

/** Whom a card was told to, and how large that crowd is: "Class of 2019 · 20+", "Someone in your circle · 8+". */
export function circleText(circle: CircleView, t: Translate, locale: Locale): string {
	if (circle.kind === 'everyone') return t('circle.everyone')
	const name = circle.kind === 'friends' ? t('circle.friends') : circleName(circle, locale)
	return circle.shown ? `${name} · ${crowdText(circle)}` : name
}

/** What a place or a group is called. */
export function circleName({ kind, name }: CircleView, locale: Locale): string {
	return kind === 'place' ? (placeByCode(name)?.[locale] ?? name) : name
}

/** The crowd in steps, so that nobody sees one person come or go. */
export function crowdText({ crowd }: Pick<CircleView, 'crowd'>): string {
	return `${crowd}+`
}
