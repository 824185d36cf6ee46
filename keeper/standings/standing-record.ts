import type { Sanction } from '@/lib/review/sanction'

/** A sanction on a standing, until an hour since 1970. */
export interface Imposed {
	/** A mark of the seal that led here: nothing makes it again once that seal is gone. */
	readonly mark: string
	readonly sanction: Exclude<Sanction, 'lift'>
	readonly until: number
}

/** Whether stewards thought the same as who sealed their standing into one report or verdict. */
export interface Judged {
	readonly mark: string
	readonly right: boolean
}

/** What is known of a standing: what was imposed on it, and how often its reports held. Never whose it is, or which things these were. */
export interface StandingRecord extends Judgements {
	readonly epoch: number
	readonly imposed: readonly Imposed[]
	/** What stewards thought of answers on a jury: it decides whether somebody is asked again and nothing else; none where nobody answered. */
	readonly jury?: Judgements | undefined
}

/** What stewards thought of what one standing said. */
export interface Judgements {
	/** The latest, oldest first: an appeal can still turn them. */
	readonly judged: readonly Judged[]
	/** How many before those stewards agreed with, and how many not. */
	readonly right: number
	readonly wrong: number
}

export const NOTHING_JUDGED: Judgements = { judged: [], right: 0, wrong: 0 }

/** Of so many reports and verdicts the marks are kept; what was judged before is counted only. */
const MOST_JUDGED = 64

export function emptyStanding(epoch: number): StandingRecord {
	return { epoch, imposed: [], ...NOTHING_JUDGED }
}

/** Takes the place of what was imposed by the same mark before; `lift` takes it away. */
export function withSanction(
	record: StandingRecord,
	{ mark, sanction, until }: { mark: string; sanction: Sanction; until: number },
): StandingRecord {
	const others = record.imposed.filter((one) => one.mark !== mark)
	const imposed = sanction === 'lift' ? others : [...others, { mark, sanction, until }]
	return { ...record, imposed }
}

/** The last word on each mark counts, once. */
export function withJudged<T extends Judgements>(record: T, { mark, right }: Judged): T {
	const known = record.judged.some((one) => one.mark === mark)
	const judged = known
		? record.judged.map((one) => (one.mark === mark ? { mark, right } : one))
		: [...record.judged, { mark, right }]
	const counted = judged.slice(0, -MOST_JUDGED)
	const { right: more, wrong } = countsOf({ ...record, judged: counted })
	return { ...record, judged: judged.slice(-MOST_JUDGED), right: more, wrong }
}

/** Without what no longer holds at an hour since 1970; itself where all of it does. */
export function withoutWhatIsOver(record: StandingRecord, hour: number): StandingRecord {
	const imposed = record.imposed.filter(({ until }) => until > hour)
	return imposed.length === record.imposed.length ? record : { ...record, imposed }
}

export interface Counts {
	readonly right: number
	readonly wrong: number
}

export function countsOf({ judged, right, wrong }: Judgements): Counts {
	const rights = judged.filter((one) => one.right).length
	return { right: right + rights, wrong: wrong + judged.length - rights }
}

/** Of the records of one member, newest epoch first: what was long ago counts half with each epoch. */
export function countsOver(records: readonly (Judgements | null)[]): Counts {
	const all = records.map((record) => (record ? countsOf(record) : { right: 0, wrong: 0 }))
	const sum = (of: (counts: Counts) => number) =>
		all.reduce((total, counts, age) => total + (of(counts) >> age), 0)
	return { right: sum(({ right }) => right), wrong: sum(({ wrong }) => wrong) }
}

const BEGINNER = 2
const FULL = 20
const STEP = 5
const LEAST = 2

/**
 * What a report by this standing weighs, in tenths of a person: 10 to begin with, towards 20 for who is mostly right and down to 2 for
 * who is not (Laplace's rule of succession with two of each to begin with), in steps of 5 so that it names nobody.
 */
export function weightOf({ right, wrong }: Counts): number {
	const share = (right + BEGINNER) / (right + wrong + 2 * BEGINNER)
	return Math.max(LEAST, Math.round((FULL * share) / STEP) * STEP)
}
