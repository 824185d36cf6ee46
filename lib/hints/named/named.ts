import { placeOf } from '../need/features'
import { type Model, scoreOfFeatures, weightsOf } from '../need/need'
import type { Candidate } from './candidate'
import { hanCandidatesIn } from './han'
import { latinCandidatesIn } from './latin'
import { START as START_OF_HAN, STEPS as STEPS_OF_HAN } from './weights-han'
import { START as START_OF_LATIN, STEPS as STEPS_OF_LATIN } from './weights-latin'

/** How many weights each model has. */
export const PLACES = 2 ** 13

/** Where names are looked for in a script, and from which score on something is taken for one: a hint too many is no harm, as long as few are. */
export const SCRIPTS = {
	latin: {
		candidatesIn: latinCandidatesIn,
		namedAt: 0.6,
		start: START_OF_LATIN,
		steps: STEPS_OF_LATIN,
	},
	han: { candidatesIn: hanCandidatesIn, namedAt: 0.8, start: START_OF_HAN, steps: STEPS_OF_HAN },
} as const

export type Script = keyof typeof SCRIPTS

const models: Partial<Record<Script, Model>> = {}

/**
 * Names by what they are made of and what stands around them: a linear model over candidates, for what no list and no pattern foresees. Places from
 * and to.
 */
export function namedIn(text: string, script: Script): [number, number][] {
	const { start, steps } = SCRIPTS[script]
	models[script] ??= { start, weights: weightsOf(steps) }
	return namedBy(text, script, models[script])
}

/** The same by a given model: of those that overlap the one that is likeliest. */
export function namedBy(text: string, script: Script, by: Model): [number, number][] {
	const { candidatesIn, namedAt } = SCRIPTS[script]
	const found = candidatesIn(text)
		.map((one) => ({ ...one, score: scoreOfFeatures(placesOf(one), by) }))
		.filter(({ score }) => score >= namedAt)
		.sort((one, other) => other.score - one.score)
	const kept: [number, number][] = []
	for (const { from, to } of found) if (!overlaps(kept, from, to)) kept.push([from, to])
	return kept
}

/** Each feature of a candidate as its place among the weights. */
export function placesOf({ features }: Candidate): number[] {
	return [...new Set(features.map((feature) => placeOf(feature, PLACES)))]
}

/** Whether a stretch of a text shares anything with others. */
export function overlaps(
	others: readonly (readonly [number, number])[],
	from: number,
	to: number,
): boolean {
	return others.some(([start, end]) => from < end && to > start)
}
