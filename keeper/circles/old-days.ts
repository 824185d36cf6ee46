import { TIE_AGE_DAYS } from './days'
import type { NodeRecord } from './records'
import { GROWN_DAYS } from './roots'

/** A day that was kept to count from and has counted is kept no more exactly than this: as the first of so many days. */
const COARSE_DAYS = 30

/**
 * A member's record as it is written again: the days of ties that count by now, and of a coming that no rule looks at any longer, say no more than the month. A
 * day is only ever moved back, so what counted goes on counting.
 */
export function withoutOldDays(record: NodeRecord, today: number): NodeRecord {
	const coarse = (day: number, needed: number) =>
		today - day >= needed ? day - (day % COARSE_DAYS) : day
	const ties = record.ties.map((tie) => ({ ...tie, day: coarse(tie.day, TIE_AGE_DAYS) }))
	return { ...record, since: coarse(record.since, GROWN_DAYS), ties }
}
