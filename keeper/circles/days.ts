import { HOUR_MS } from '@/lib/time/hours'

/** Whole days since 1970. */
export const dayNumber = (now: number): number => Math.floor(now / (24 * HOUR_MS))
