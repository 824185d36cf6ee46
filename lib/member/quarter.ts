/** Quarters since 1970 (UTC); an account keeps nothing finer of when it joined. 227 is the last of 2026. */
export function quarterOf(now: number): number {
	const date = new Date(now)
	return (date.getUTCFullYear() - 1970) * 4 + Math.floor(date.getUTCMonth() / 3)
}
