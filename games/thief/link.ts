import { coinScore, largestByChance, type Score } from '@/games/score'
import type { Kind, Truth } from '@/games/world/truth'
import { type Coin, coinsOf, type KnownThing, knownOf } from './coins'
import type { Source } from './evidence'
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
	const ones = [...things.values()].flat().map(({ features }) => features)
	const others = coins.flatMap(({ sides }) => sides)
	const predictors = [...predictorsFor(ones, others), evidence.around.predictor(ones, others)]
	const held = heldAgainst(things, coins)
	const guessers = predictors.map((predictor) => linkBy(predictor, held))
	const { asked, values, by, largest } = guessAll(coins, guessers)
	const comparisons = (places: readonly number[]) =>
		places.reduce((sum, at) => sum + (held[at]?.length ?? 0), 0)
	const about = { game: 'G3', leak }
	return [
		coinScore(
			{
				...about,
				play: `link a ${named(sought)} to a ${named(known)} of one member`,
				by,
				challenges: asked.length,
				comparisons: comparisons(asked),
			},
			values,
		),
		widest(
			{
				...about,
				play: `any one column, ${named(known)} and ${named(sought)}: |z|`,
				challenges: coins.length,
				comparisons: comparisons([...coins.keys()]),
			},
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

/** For each coin the known things that it is held against, by their places in the list of all: those of its pair, but for what it is made of itself. */
function heldAgainst(
	things: ReadonlyMap<number, readonly KnownThing[]>,
	coins: readonly Coin[],
): number[][] {
	let next = 0
	const places = new Map(
		[...things].map(([pair, known]) => [pair, known.map(({ coin }) => ({ coin, place: next++ }))]),
	)
	return coins.map(({ number, pair }) =>
		(places.get(pair) ?? []).filter(({ coin }) => coin !== number).map(({ place }) => place),
	)
}

function linkBy({ name, alike }: Predictor, held: readonly (readonly number[])[]): Guesser {
	return {
		name,
		guess: ({ isFirst }, at) => {
			const known = held[at] ?? []
			let right = 0
			for (const thing of known)
				right += rightness(alike(thing, at * 2), alike(thing, at * 2 + 1), isFirst)
			return known.length === 0 ? 0.5 : right / known.length
		},
	}
}

/** 1 for right, 0 for wrong, ½ where nothing points either way. */
export function rightness(one: number, other: number, isFirst: boolean): number {
	if (Number.isNaN(one) || Number.isNaN(other) || one === other) return 0.5
	return one > other === isFirst ? 1 : 0
}
