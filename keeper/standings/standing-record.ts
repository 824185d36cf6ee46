import type { Sanction } from '@/lib/review/sanction'

/** A sanction on a standing, until an hour since 1970; lifted where that is 0. */
export interface Imposed {
	/** The review it came from, in hex: by it the same sanction is known on the standing of another epoch. */
	readonly review: string
	readonly sanction: Sanction
	readonly until: number
}

/** What is known of a standing: what was imposed on it, and how often its reports held. Never whose it is. */
export interface StandingRecord {
	readonly epoch: number
	readonly imposed: readonly Imposed[]
	/** Reports and verdicts that stewards agreed with, and those that they did not. */
	readonly right: number
	readonly wrong: number
}

export function emptyStanding(epoch: number): StandingRecord {
	return { epoch, imposed: [], right: 0, wrong: 0 }
}

/** The last epoch's record brought into this one: sanctions as they are, lifted where either says so, and half of the counts. */
export function carriedOver(now: StandingRecord, last: StandingRecord | null): StandingRecord {
	if (!last) return now
	const imposed = new Map(now.imposed.map((one) => [one.review, one]))
	for (const one of last.imposed) {
		const there = imposed.get(one.review)
		imposed.set(one.review, there && there.until < one.until ? there : one)
	}
	const counts =
		now.right + now.wrong > 0 ? now : { right: last.right >> 1, wrong: last.wrong >> 1 }
	const { right, wrong } = counts
	return { epoch: now.epoch, imposed: [...imposed.values()], right, wrong }
}

const BEGINNER = 2
const FULL = 20
const STEP = 5
const LEAST = 2

/**
 * What a report by this standing weighs, in tenths of a person: 10 to begin with, towards 20 for who is mostly right and down to 2 for
 * who is not (Laplace's rule of succession with two of each to begin with), in steps of 5 so that it names nobody.
 */
export function weightOf({ right, wrong }: Pick<StandingRecord, 'right' | 'wrong'>): number {
	const share = (right + BEGINNER) / (right + wrong + 2 * BEGINNER)
	return Math.max(LEAST, Math.round((FULL * share) / STEP) * STEP)
}
