import { placeOf } from '../need/features'
import { type Model, scoreOfFeatures, weightsOf } from '../need/need'
import { candidatesIn } from './candidates'
import { START, STEPS } from './weights'

/** How many weights there are. */
export const PLACES = 2 ** 12

/** From which score on a candidate is taken for a name: a hint too many is no harm, as long as few are. */
export const NAMED_AT = -1

let model: Model | undefined

/**
 * Chinese full names by what they are made of and what stands around them: a linear model over candidates, for what no list of words after a
 * name foresees. Places from and to.
 */
export function namedIn(text: string): [number, number][] {
	model ??= { start: START, weights: weightsOf(STEPS) }
	return scoresIn(text, model)
		.filter(({ score }) => score >= NAMED_AT)
		.map(({ from, to }) => [from, to])
}

/** How much each candidate speaks of a name. */
export function scoresIn(text: string, by: Model) {
	return candidatesIn(text).map(({ from, to, features }) => {
		const places = features.map((feature) => placeOf(feature, PLACES))
		return { from, to, score: scoreOfFeatures(places, by) }
	})
}
