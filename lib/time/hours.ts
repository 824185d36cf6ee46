/** Nothing finer than an hour is kept at rest: a finer time would be compared with who was online. */
export const HOUR_MS = 3_600_000

/** Whole hours since 1970 (UTC). */
export function hourOf(now: number = Date.now()): number {
	return Math.floor(now / HOUR_MS)
}

/** Standings change every 30 days, so that a sanction follows a member for two epochs and no longer. */
export const EPOCH_HOURS = 30 * 24

export function epochOf(hour: number): number {
	return Math.floor(hour / EPOCH_HOURS)
}
