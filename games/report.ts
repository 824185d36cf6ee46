import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { FEWEST_CHALLENGES, FEWEST_IN_SMALL, type Score } from './score'

/** The full world of `npm run games`, or the small one of `npm test`. */
export const IS_FULL = process.env.TREEHOLE_GAMES === 'full'

/** The same seed plays the same life; what the application draws itself differs from run to run. */
export const SEED = Number(process.env.SEED ?? 20_261_123)

/** Where test files leave their scores for the table. */
export const SCORES = path.join('.build', 'scores')

/** Prints the scores of one test file, and keeps them for the table of `npm run games`; those of no other seed are of this run's. */
export function report(file: string, scores: readonly Score[]): void {
	console.table(
		scores.map((score) => ({
			...{ game: score.game, play: score.play, from: score.from ?? '', leak: score.leak ?? '' },
			...{ challenges: score.challenges, reached: round(score.reached), '±': round(score.margin) },
			...{ chance: round(score.chance), beats: score.beats, by: score.by.slice(0, 60) },
		})),
	)
	mkdirSync(SCORES, { recursive: true })
	writeFileSync(
		path.join(SCORES, `${file}.json`),
		JSON.stringify(scores.map((score) => ({ seed: SEED, ...score }))),
	)
}

/** A play that looks for a difference where there must be none: how likely one as large is by chance. */
export interface Difference {
	readonly game: string
	readonly play: string
	readonly leak: string | null
	readonly samples: number
	readonly p: number
	/** Why what was found is no secret; such a play is told, not judged. */
	readonly known?: string
}

/** Where differences lie, one to a line. */
export const DIFFERENCES = path.join(SCORES, 'differences.jsonl')

/** Keeps a difference for the table of `npm run games`. */
export function reportDifference(difference: Difference): void {
	mkdirSync(SCORES, { recursive: true })
	appendFileSync(DIFFERENCES, `${JSON.stringify(difference)}\n`)
}

/** What one attack on circles came to under one rule, in words. */
export interface CircleRow {
	readonly graph: string
	readonly attack: string
	readonly rule: string
	/** Tellers named for certain; how likely the best guess was; how many secrets the attacker read at all. */
	readonly named: string
	readonly guess: string
	readonly read: string
	/** How many it could have been, in the middle and at the least. */
	readonly candidates: string
}

/** Where rows about circles lie. */
export const CIRCLES = path.join(SCORES, 'circles.jsonl')

/** Who has a cohort in one drawn community: of the members with ten people and more, of all, and how large cohorts are. */
export interface CohortRow {
	readonly graph: string
	readonly well: string
	readonly all: string
	/** In the middle and at the least. */
	readonly size: string
}

/** Where rows about who has a cohort lie. */
export const COHORTS = path.join(SCORES, 'cohorts.jsonl')

/** Plays whose confidence rests on too few challenges: an error, not a pass. Searches have no chance to beat. */
export function tooFew(scores: readonly Score[]): string[] {
	const guessed = scores.filter(({ game }) => ['G3', 'G4', 'G6'].includes(game))
	const fewest = IS_FULL ? FEWEST_CHALLENGES : FEWEST_IN_SMALL
	return guessed
		.filter(({ challenges }) => challenges < fewest)
		.map(({ play, challenges }) => `${play}: ${challenges}`)
}

function round(value: number): number {
	return Math.round(value * 1000) / 1000
}
