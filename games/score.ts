import { normalAbove } from './normal'

/** What one play of one game showed. */
export interface Score {
	/** As in ANONYMITY.md: G1 to G7. */
	readonly game: string
	readonly play: string
	/** From which copy of the files, where it is not the last. */
	readonly from?: string
	/** The leak that was built in, or null for the application as it is. */
	readonly leak: string | null
	readonly challenges: number
	/** How often two things were held against each other: more than one comparison may hang on one challenge. */
	readonly comparisons?: number
	/** What the adversary reached, what guessing reaches, and half the width of the 99 % confidence interval. */
	readonly reached: number
	readonly chance: number
	readonly margin: number
	/** What helped it most, in words of the files. */
	readonly by: string
	/** Whether it learned something; whether it won by far, as it must where a leak was built in. */
	readonly beats: boolean
	readonly byFar: boolean
	/** Why what was learned is no secret; such a play is told, not judged. */
	readonly known?: string
	/** The world's seed, and whether the same play lost in the other world that was asked when this one won. */
	readonly seed?: number
	readonly isFalseAlarm?: boolean
}

/** The 99 % quantile, two-sided, of the normal distribution. */
export const Z_99 = 2.576
/** With fewer independent challenges there is too little confidence to tell anybody about; the small world of every day has to do with less. */
export const FEWEST_CHALLENGES = 2_000
export const FEWEST_IN_SMALL = 170
/** Plays of one run that may each raise a false alarm: all of them together do so in one run of a hundred. */
const PLAYS = 40
const FALSE_ALARM = 0.01 / PLAYS
const BY_FAR = { z: 6, reached: 0.75 }

/**
 * The score of a set of fair coins: each value is the part of a coin's challenges that was answered rightly (0 to 1), ½ when
 * nothing pointed either way. The coin would have turned each value round with probability ½: that gives the variance.
 */
export function coinScore(
	about: Pick<Score, 'game' | 'play' | 'leak' | 'by' | 'challenges' | 'comparisons'>,
	values: readonly number[],
): Score {
	const lean = values.reduce((sum, value) => sum + value - 0.5, 0)
	const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - 0.5) ** 2, 0))
	const z = spread === 0 ? 0 : lean / spread
	const reached = 0.5 + lean / values.length
	return {
		...about,
		reached,
		chance: 0.5,
		margin: (Z_99 * spread) / values.length,
		beats: z > normalAbove(FALSE_ALARM),
		byFar: z > BY_FAR.z && reached >= BY_FAR.reached,
	}
}

/** How large the largest of so many |z| may be before it is more than chance (Bonferroni). */
export function largestByChance(ways: number): number {
	return normalAbove(FALSE_ALARM / (2 * Math.max(1, ways)))
}
