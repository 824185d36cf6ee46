import type { Session, Size } from './plan'

/** Those with visits, and after each the one in which what was told for "the next hour" comes out. */
export function hoursOf(plan: readonly Session[], { calm }: Size): number[] {
	const after = calm ? [] : [1, 2]
	const hours = plan.flatMap(({ hour }) => [hour, ...after.map((later) => hour + later)])
	return [...new Set(hours)].sort((a, b) => a - b)
}

export interface Coming {
	readonly session: Session
	readonly side: 0 | 1
}

export function windowsOf(plan: readonly Session[], hour: number): [number, Coming[]][] {
	const visits = plan
		.filter((session) => session.hour === hour)
		.flatMap((session) => ([0, 1] as const).map((side) => ({ session, side })))
	const windows = Map.groupBy(visits, ({ session, side }) => session.minutes[side])
	return [...windows].sort(([a], [b]) => a - b)
}

export function isLastOfDay(hour: number, hours: readonly number[]): boolean {
	const next = hours[hours.indexOf(hour) + 1]
	return next === undefined || Math.floor(next / 24) > Math.floor(hour / 24)
}

/** The last hour with visits of the last day but one. */
export function midHour(plan: readonly Session[]): number {
	const last = Math.max(...plan.map(({ session }) => session))
	return Math.max(...plan.filter(({ session }) => session === last - 1).map(({ hour }) => hour))
}
