import 'server-only'
import { getTranslations } from 'next-intl/server'
import { cardTexts } from '@/components/card/card-texts'
import { circleText } from '@/components/card/circle-text'
import type { Locale } from '@/i18n/locales'
import type { CircleView } from '@/lib/circle/circle'
import { circlesByIds } from '@/lib/circle/circle-queries'
import { presentCircles } from '@/lib/member/circles/present-circles'
import type { CircleChoice } from './composer-state'

/** The circles that the member who is here can tell in, friends first. */
export async function circleChoices(locale: Locale): Promise<CircleChoice[]> {
	const { readable } = await presentCircles()
	const views = await circlesByIds(readable)
	const open = readable.flatMap((id) => views.get(id) ?? []).filter((circle) => circle.open)
	const t = await cardTexts(locale)
	const circles = await getTranslations({ locale, namespace: 'circles' })
	return open.map((circle) => ({
		id: circle.id ?? '',
		name: circleText(circle, t, locale),
		hint: circles(`hint.${hintOf(circle)}`, { crowd: circle.crowd }),
	}))
}

function hintOf({ shown, kind }: CircleView) {
	return shown ? kind : 'small'
}
