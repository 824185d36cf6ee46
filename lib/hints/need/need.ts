import type { Hint } from '../hint'
import { featuresOf } from './features'
import { START, STEPS } from './weights'

/** A weight is a whole number of these: finer ones find no more, and are twice as much to send. */
export const STEP_OF_WEIGHTS = 1 / 2

/** Weights in steps, one a place, and the score of a text that has none of them. */
export interface Model {
	readonly weights: Int8Array
	readonly start: number
}

/**
 * From which score on a text is taken for need: a link too many harms nobody, one too few may, so long before that is likelier than not. In texts
 * that it was not trained on, nine of ten that speak of need are above it, and a third of all others.
 */
export const NEEDS_AT = { latin: -3.1, han: -4 }

/** What is shorter than some three words says too little to tell. */
const FEWEST_FEATURES = 12

/** A character stands for a step from -32 on. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

let model: Model | undefined

/** A sentence that speaks of somebody who may need help: by a linear model over words, as it is said in more ways than phrases can be listed. */
export function needIn(sentence: string): Hint[] {
	model ??= { start: START, weights: weightsOf(STEPS) }
	if (!speaksOfNeed(sentence, model)) return []
	return [{ kind: 'selfharm', from: 0, to: sentence.length }]
}

export function speaksOfNeed(sentence: string, by: Model): boolean {
	const { latin, han } = NEEDS_AT
	return scoreOf(sentence, by) >= (/\p{Script=Han}/u.test(sentence) ? han : latin)
}

/** Weights of the characters that they were written as. */
export function weightsOf(digits: string): Int8Array {
	return Int8Array.from(digits, (digit) => DIGITS.indexOf(digit) - 32)
}

/** Weights as the characters that `weightsOf` reads. */
export function digitsOf(weights: Int8Array): string {
	return Array.from(weights, (step) => DIGITS[step + 32]).join('')
}

/** How much a text speaks of need: more than zero is likelier than not, had the texts of training been everybody's. */
export function scoreOf(text: string, by: Model): number {
	const features = featuresOf(text)
	if (features.length < FEWEST_FEATURES) return Number.NEGATIVE_INFINITY
	return scoreOfFeatures(features, by)
}

/** What a model says of features, given as their places among its weights. */
export function scoreOfFeatures(features: readonly number[], { weights, start }: Model): number {
	const sum = features.reduce((total, place) => total + (weights[place] ?? 0), 0)
	return start + scaleOf(features) * sum * STEP_OF_WEIGHTS
}

/** Long texts have more features, and no more need for it. */
export function scaleOf(features: readonly number[]): number {
	return 1 / Math.sqrt(features.length || 1)
}
