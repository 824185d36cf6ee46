import { epochOf, hourOf } from '@/lib/time/hours'
import type { Sanction } from './sanction'

/** What stewards can decide, from the mildest on. `slow` and `suspend` remove as well. */
export const MEASURES = ['keep', 'warn', 'veil', 'remove', 'slow', 'suspend'] as const
export type Measure = (typeof MEASURES)[number]

export function parseMeasure(raw: unknown): Measure | null {
	return MEASURES.find((measure) => measure === raw) ?? null
}

export function removes(measure: Measure): boolean {
	return measure === 'remove' || measure === 'slow' || measure === 'suspend'
}

/** Whether it keeps whoever told it from telling more. */
export function sanctionsTeller(measure: Measure): boolean {
	return measure === 'slow' || measure === 'suspend'
}

export function isHarsher(measure: Measure, than: Measure): boolean {
	return MEASURES.indexOf(measure) > MEASURES.indexOf(than)
}

const SLOW_HOURS = 7 * 24
/** No longer than an epoch: within two of them every standing is found again. */
const SUSPEND_HOURS = 30 * 24

/** What comes upon the teller's standing, and for how many hours; null where nothing does. */
export function sanctionOf(measure: Measure): { sanction: Sanction; hours: number } | null {
	if (measure === 'warn') return { sanction: 'warn', hours: SUSPEND_HOURS }
	if (measure === 'slow') return { sanction: 'slow', hours: SLOW_HOURS }
	return measure === 'suspend' ? { sanction: 'suspend', hours: SUSPEND_HOURS } : null
}

/** The mildest of some measures: what holds where stewards do not agree. */
export function mildest(measures: readonly Measure[]): Measure {
	return MEASURES.find((measure) => measures.includes(measure)) ?? 'keep'
}

/** Whether it stops whoever told the thing, for a while. */
export function stops(measure: Measure): boolean {
	return measure === 'slow' || measure === 'suspend'
}

/** Whether whoever told something in that hour can still be stopped: in this epoch or the last (keeper/standings). Unknown hours may be. */
export function isWithinReach(hour: number | null, now: number): boolean {
	return hour === null || epochOf(hour) >= epochOf(hourOf(now)) - 1
}
