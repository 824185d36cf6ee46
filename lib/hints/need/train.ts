import { randomFrom } from '@/lib/random-from'
import { featuresOf, WEIGHTS } from './features'
import { type Model, STEP_OF_WEIGHTS, scaleOf } from './need'

/** A text, and whether whoever wrote it may need help. */
export interface Example {
	readonly text: string
	readonly needs: boolean
}

/** How long and how boldly is learned, and the score of a text of words that were never met, which speaks of nothing. */
export interface Course {
	readonly rounds: number
	/** How much weights shrink by themselves. */
	readonly shrink: number
	/** What a weight's first steps are kept small by: with none, a word that was met once is learned by heart. */
	readonly ease: number
	readonly unknown: number
	/** Weights of fewer steps are nothing. */
	readonly fewest: number
	/** Of how many steps each weight is a multiple: coarse ones are less to send. */
	readonly grain: number
}

const GENTLE: Course = { rounds: 15, shrink: 1e-4, ease: 1, unknown: -2, fewest: 2, grain: 1 }
const STEP = 0.3
/** What fewer texts have says nothing of the next one. */
const FEWEST_TEXTS = 3

/**
 * Logistic regression over hashed features by stochastic gradient descent with a step of its own for each weight (AdaGrad, Duchi et al.
 * 2011). The order is drawn from a fixed seed, so that the same texts make the same weights.
 */
export function train(examples: readonly Example[]): Model {
	const rows = examples.map(({ text, needs }) => ({ features: featuresOf(text), needs }))
	const texts = new Uint16Array(WEIGHTS)
	for (const place of rows.flatMap(({ features }) => features))
		texts[place] = (texts[place] ?? 0) + 1
	const isMet = (place: number) => (texts[place] ?? 0) >= FEWEST_TEXTS
	return trained(
		rows.map(({ features, needs }) => ({ features: features.filter(isMet), needs })),
		WEIGHTS,
		GENTLE,
	)
}

/** Features as places among the weights, and whether it is what is looked for. */
export interface TrainingRow {
	readonly features: readonly number[]
	readonly needs: boolean
}

/** The same for features of any kind. */
export function trained(
	rows: readonly TrainingRow[],
	places: number,
	{ rounds, shrink, ease, unknown: start, fewest, grain }: Course,
): Model {
	const few = rows.filter(({ needs }) => needs).length
	const worth = Math.sqrt((rows.length - few) / few)
	const weights = new Float64Array(places)
	const squares = new Float64Array(places)
	const random = randomFrom(7)
	for (let round = 0; round < rounds; round += 1) {
		for (const { features, needs } of shuffled(rows, random)) {
			const scale = scaleOf(features)
			const score = start + scale * features.reduce((sum, place) => sum + (weights[place] ?? 0), 0)
			const error = (1 / (1 + Math.exp(-score)) - (needs ? 1 : 0)) * (needs ? worth : 1)
			for (const place of features) {
				const slope = error * scale + shrink * (weights[place] ?? 0)
				squares[place] = (squares[place] ?? 0) + slope * slope
				weights[place] =
					(weights[place] ?? 0) - (STEP * slope) / (ease + Math.sqrt(squares[place] ?? 0))
			}
		}
	}
	const steps = weights.map((weight) => {
		const step = Math.round(weight / STEP_OF_WEIGHTS / grain) * grain
		return Math.abs(step) < fewest ? 0 : Math.max(-31, Math.min(31, step))
	})
	return { weights: Int8Array.from(steps), start }
}

function shuffled<T>(rows: readonly T[], random: () => number): T[] {
	const order = rows.map((row) => ({ row, at: random() }))
	return order.sort((a, b) => a.at - b.at).map(({ row }) => row)
}
