import { HOUR_MS } from '@/lib/time/hours'
import type { Translate } from './card-texts'

/** How long ago, in whole hours, days or weeks: pages and stores know nothing finer. */
export function hourText(hour: number, t: Translate, now = Date.now()): string {
	const hours = Math.floor(now / HOUR_MS) - hour
	if (hours < 1) return t('ago.now')
	if (hours < 24) return t('ago.hours', { count: hours })
	const days = Math.floor(hours / 24)
	return days < 60
		? t('ago.days', { count: days })
		: t('ago.months', { count: Math.floor(days / 30) })
}
