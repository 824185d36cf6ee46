import { randomInt } from 'node:crypto'
import { HOUR_MS } from '@/lib/time/hours'
import type { When } from './when'

const SPAN_MS = { hour: HOUR_MS, tomorrow: 24 * HOUR_MS }

/**
 * When something told comes out, ms since 1970; `undone` is when it can no longer be taken back. A random moment of the full
 * hours that follow, and not of the time from now on: the hour of release is public, and must be as likely for every
 * minute of telling (docs/decisions/out-in-the-next-full-hour.md).
 */
export function releaseTime(when: When, undone: number): number {
	if (when === 'now') return undone
	return nextFullHour(undone) + randomInt(SPAN_MS[when])
}

/** Full hours that a secret waits for another of its cohort before it comes out alone. */
const COMPANY_HOURS = 6

/** When a secret of a cohort comes out though no other came to keep it company. */
export function loneReleaseTime(undone: number): number {
	return nextFullHour(undone) + (COMPANY_HOURS - 1) * HOUR_MS + randomInt(HOUR_MS)
}

function nextFullHour(moment: number): number {
	return (Math.floor(moment / HOUR_MS) + 1) * HOUR_MS
}
