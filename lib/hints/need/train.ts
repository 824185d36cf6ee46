import { featuresOf, WEIGHTS } from './features'
import { type Model, STEP_OF_WEIGHTS, scaleOf } from './need'

/** A text, and whether whoever wrote it may need help. */
export interface Example {
	readonly text: string
	readonly needs: boolean
}

const ROUNDS = 150
const STEP = 0.3
const SHRINK = 1e-4
/** The score of a text of words that were never met, which speaks of nothing. */
const UNKNOWN = -4

/**
 * Logistic regression over hashed features by stochastic gradient descent with a step of its own for each weight (AdaGrad, Duchi et al.
 * 2011). The order is drawn from a fixed seed, so that the same texts make the same weights.
 */
export function train(examples: readonly Example[]): Model {
	return trained(
		examples.map(({ text, needs }) => ({ features: featuresOf(text), needs })),
		WEIGHTS,
	)
}

/** Features as places among the weights, and whether it is what is looked for. */
export interface TrainingRow {
	readonly features: readonly number[]
	readonly needs: boolean
}

/** The same for features of any kind. */
export function trained(rows: readonly TrainingRow[], places: number): Model {
	const few = rows.filter(({ needs }) => needs).length
	const worth = Math.sqrt((rows.length - few) / few)
	const weights = new Float64Array(places)
	const squares = new Float64Array(places)
	const random = randomFrom(7)
	const start = UNKNOWN
	for (let round = 0; round < ROUNDS; round += 1) {
		for (const { features, needs } of shuffled(rows, random)) {
			const scale = scaleOf(features)
			const score = start + scale * features.reduce((sum, place) => sum + (weights[place] ?? 0), 0)
			const error = (1 / (1 + Math.exp(-score)) - (needs ? 1 : 0)) * (needs ? worth : 1)
			for (const place of features) {
				const slope = error * scale + SHRINK * (weights[place] ?? 0)
				squares[place] = (squares[place] ?? 0) + slope * slope
				weights[place] =
					(weights[place] ?? 0) - (STEP * slope) / (1e-6 + Math.sqrt(squares[place] ?? 0))
			}
		}
	}
	const steps = weights.map((weight) =>
		Math.max(-31, Math.min(31, Math.round(weight / STEP_OF_WEIGHTS))),
	)
	return { weights: Int8Array.from(steps), start }
}

function shuffled<T>(rows: readonly T[], random: () => number): T[] {
	const order = rows.map((row) => ({ row, at: random() }))
	return order.sort((a, b) => a.at - b.at).map(({ row }) => row)
}

/** Mulberry32: enough for an order. */
function randomFrom(seed: number): () => number {
	let state = seed
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
	}
}
