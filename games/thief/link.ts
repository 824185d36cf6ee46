import { coinScore, largestByChance, type Score } from '@/games/score'
import type { Kind, Truth } from '@/games/world/truth'
import { coinsOf, knownOf } from './coins'
import type { Source } from './evidence'
import type { Features } from './features'
import { type Guessed, type Guesser, guessAll } from './guess'
import { type Predictor, predictorsFor } from './predictors'

/**
 * G3, same author: of two things, which is by the member who is known to have told this other one? A challenge is one coin,
 * which is held against some known things.
 */
export function playLink(
	known: readonly Kind[],
	sought: readonly Kind[],
	truth: Truth,
	evidence: Source,
	leak: string | null,
): Score[] {
	const coins = coinsOf(sought, truth, evidence)
	const things = knownOf(known, truth, evidence)
	const [ones, others] = [[...things.values()].flat(), coins.flatMap(({ sides }) => sides)]
	const predictors = [...predictorsFor(ones, others), evidence.around.predictor(ones, others)]
	const places = placesOf(things)
	const guessers = predictors.map((predictor) => linkBy(predictor, places))
	const { values, by, largest } = guessAll(coins, guessers)
	const comparisons = coins.reduce((sum, { pair }) => sum + (things.get(pair)?.length ?? 0), 0)
	const about = { game: 'G3', leak, challenges: coins.length, comparisons }
	return [
		coinScore(
			{ ...about, play: `link a ${named(sought)} to a ${named(known)} of one member`, by },
			values,
		),
		widest(
			{ ...about, play: `any one column, ${named(known)} and ${named(sought)}: |z|` },
			largest,
		),
	]
}

const named = (kinds: readonly Kind[]) => kinds.join(' or ')

/** The largest |z| of any one column: 4 would be a leak, and with many columns what chance alone would not reach. */
function widest(
	about: Pick<Score, 'game' | 'play' | 'leak' | 'challenges' | 'comparisons'>,
	{ z, by, ways }: Guessed['largest'],
): Score {
	const chance = Math.max(4, largestByChance(ways))
	const verdict = { beats: z > chance, byFar: z > 2 * chance }
	return { ...about, by: `${by} (of ${ways})`, reached: z, chance, margin: 0, ...verdict }
}

/** Where the things of each pair stand in the list of all. */
function placesOf(things: ReadonlyMap<number, readonly Features[]>): Map<number, number[]> {
	let next = 0
	return new Map([...things].map(([pair, known]) => [pair, known.map(() => next++)]))
}

function linkBy(predictor: Predictor, places: ReadonlyMap<number, readonly number[]>): Guesser {
	return {
		name: predictor.name,
		guess: ({ pair, isFirst }, at) => {
			const known = places.get(pair) ?? []
			let right = 0
			for (const thing of known) {
				const [one, other] = [predictor.alike(thing, at * 2), predictor.alike(thing, at * 2 + 1)]
				right += rightness(one, other, isFirst)
			}
			return known.length === 0 ? 0.5 : right / known.length
		},
	}
}

/** 1 for right, 0 for wrong, ½ where nothing points either way. */
export function rightness(one: number, other: number, isFirst: boolean): number {
	if (Number.isNaN(one) || Number.isNaN(other) || one === other) return 0.5
	return one > other === isFirst ? 1 : 0
}
