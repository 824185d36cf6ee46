import { HOUR_MS } from '@/lib/time/hours'

/** Whole days since 1970. */
export const dayNumber = (now: number): number => Math.floor(now / (24 * HOUR_MS))

/** Days that a tie must have lasted before it counts for cohorts. */
export const TIE_AGE_DAYS = 14
