import { coinScore, type Score } from '@/games/score'
import type { Kind, Truth } from '@/games/world/truth'
import { type Coin, coinsOf } from './coins'
import type { Evidence, Features } from './evidence'
import { type Guesser, guessAll } from './guess'
import { rightness } from './link'
import { type Predictor, predictorsFor } from './predictors'

const KINDS: readonly Kind[] = ['secret', 'reply', 'heart']

/**
 * G4, nearest member: two things and the account rows of the two members; whose is which? `accounts` are the ids of all
 * members' accounts by number, which only the world can know.
 */
export function playAccount(
	accounts: readonly Uint8Array[],
	truth: Truth,
	evidence: Evidence,
	leak: string | null,
): Score {
	const rows = accounts.map(
		(id) =>
			new Map([...evidence.ofValue(id), ['account.id', Buffer.from(id).toString('hex')] as const]),
	)
	const coins = KINDS.flatMap((kind) => coinsOf(kind, truth, evidence, 0))
	const predictors = predictorsFor(
		rows,
		coins.flatMap(({ sides }) => sides),
	)
	const guessers = predictors.map((predictor) => nearest(predictor, rows))
	const { values, by } = guessAll(coins, guessers)
	const about = { game: 'G4', play: 'link a thing to an account row', leak, by }
	return coinScore({ ...about, challenges: coins.length }, values)
}

function nearest(predictor: Predictor, rows: readonly Features[]): Guesser {
	return {
		name: predictor.name,
		guess: (coin) => {
			const [first, second] = [rows[coin.pair * 2], rows[coin.pair * 2 + 1]]
			if (!first || !second) return 0.5
			const straight = likeness(predictor, first, second, coin.sides)
			const crossed = likeness(predictor, second, first, coin.sides)
			return rightness(straight, crossed, coin.isFirst)
		},
	}
}

function likeness(
	predictor: Predictor,
	one: Features,
	other: Features,
	[a, b]: Coin['sides'],
): number | null {
	const [left, right] = [predictor.alike(one, a), predictor.alike(other, b)]
	return left === null || right === null ? null : left + right
}
