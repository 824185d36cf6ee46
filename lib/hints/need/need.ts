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

/** A link too many harms nobody, one too few may: so a text is taken for need long before that is likelier than not. */
export const NEEDS_AT = -2

/** What is shorter than some three words says too little to tell. */
const FEWEST_FEATURES = 12

/** A character stands for a step from -32 on. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

let model: Model | undefined

/**
 * The sentence that speaks most of somebody who may need help, where the text as a whole does: by a linear model over words, as it is said in
 * more ways than phrases can be listed.
 */
export function needIn(text: string): Hint[] {
	model ??= { start: START, weights: Int8Array.from(STEPS, (digit) => DIGITS.indexOf(digit) - 32) }
	if (scoreOf(text, model) < NEEDS_AT) return []
	const [most] = sentencesOf(text)
		.map(({ from, sentence }) => ({ from, sentence, score: scoreOf(sentence, model as Model) }))
		.sort((a, b) => b.score - a.score)
	return most ? [{ kind: 'selfharm', from: most.from, to: most.from + most.sentence.length }] : []
}

/** Weights as the characters that `needIn` reads. */
export function digitsOf(weights: Int8Array): string {
	return Array.from(weights, (step) => DIGITS[step + 32]).join('')
}

/** How much a text speaks of need: more than zero is likelier than not, had the texts of training been everybody's. */
export function scoreOf(text: string, { weights, start }: Model): number {
	const features = featuresOf(text)
	if (features.length < FEWEST_FEATURES) return Number.NEGATIVE_INFINITY
	const sum = features.reduce((total, place) => total + (weights[place] ?? 0), 0)
	return start + scaleOf(features) * sum * STEP_OF_WEIGHTS
}

/** Long texts have more features, and no more need for it. */
export function scaleOf(features: readonly number[]): number {
	return 1 / Math.sqrt(features.length || 1)
}

function sentencesOf(text: string) {
	return [...text.matchAll(/[^.!?。！？\n]*[^\s.!?。！？]/gu)].map(({ 0: sentence, index }) => ({
		sentence,
		from: index,
	}))
}
