import type { Hint } from '../hint'
import { sentencesOf } from '../sentences'
import { featuresOf, OF_ANY_NEED } from './features'
import { START, STEPS } from './weights'

/** A weight is a whole number of these: finer ones find no more, and are twice as much to send. */
export const STEP_OF_WEIGHTS = 1 / 2

/** Weights in steps, one a place, and the score of a text that has none of them. */
export interface Model {
	readonly weights: Int8Array
	readonly start: number
}

/** From which score on a text is taken for need, by its script; by what texts score that the model was not trained on. */
export const NEEDS_AT = { latin: -1.5, han: -1.3 }

/** What has fewer features is some three words, which say too little to tell, but of need itself. */
const FEWEST_FEATURES = 8

/** A character stands for a step from -32 on; nothing is written as how many there are of it, as most weights of need are. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+,-/'

let model: Model | undefined

/** The sentence that speaks most of somebody who may need help: by a linear model over words, as it is said in more ways than phrases can be listed. */
export function needIn(text: string): Hint[] {
	model ??= { start: START, weights: weightsOf(STEPS) }
	const { score, from, to } = needOf(text, model)
	return speaksOfNeed(text, score) ? [{ kind: 'selfharm', from, to }] : []
}

/** Where a text speaks most of need, and how much it does, the rest of it weighed as well: what a sentence means is often said by the next. */
export function needOf(text: string, by: Model) {
	const most = sentencesOf(text)
		.map(({ sentence, index }) => ({ of: scoreOf(sentence, by), index, sentence }))
		.reduce((one, other) => (other.of > one.of ? other : one))
	const { of, index, sentence } = most
	return { score: (of + scoreOf(text, by)) / 2, from: index, to: index + sentence.length }
}

export function speaksOfNeed(text: string, score: number): boolean {
	return score >= (/\p{Script=Han}/u.test(text) ? NEEDS_AT.han : NEEDS_AT.latin)
}

/** Weights of the characters that they were written as. */
export function weightsOf(digits: string): Int8Array {
	return Int8Array.from(
		[...digits.matchAll(/\d+|\D/g)].flatMap(([one]) =>
			/\d/.test(one) ? Array<number>(Number(one)).fill(0) : [DIGITS.indexOf(one) - 32],
		),
	)
}

/** Weights as the characters that `weightsOf` reads. */
export function digitsOf(weights: Int8Array): string {
	const nothing = DIGITS[32] as string
	return Array.from(weights, (step) => DIGITS[step + 32])
		.join('')
		.replace(new RegExp(`${nothing}+`, 'g'), ({ length }) => `${length}`)
}

/** How much a text speaks of need: more than zero is likelier than not, had the texts of training been everybody's. */
function scoreOf(text: string, by: Model): number {
	const features = featuresOf(text)
	const isTooShort = features.length < FEWEST_FEATURES && !features.includes(OF_ANY_NEED)
	return isTooShort ? Number.NEGATIVE_INFINITY : scoreOfFeatures(features, by)
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
