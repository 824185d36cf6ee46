import { coinScore, type Score } from '@/games/score'
import type { Kind, Truth } from '@/games/world/truth'
import { coinsOf } from './coins'
import type { Source } from './evidence'
import { type Guesser, guessAll } from './guess'
import { rightness } from './link'
import { type Predictor, predictorsFor } from './predictors'
import { hexOf } from './tables'

const KINDS: readonly Kind[] = ['secret', 'reply', 'heart', 'report']

/**
 * G4, nearest member: two things and the account rows of the two members; whose is which? `accounts` are the ids of all
 * members' accounts by number, which only the world can know.
 */
export function playAccount(
	accounts: readonly Uint8Array[],
	truth: Truth,
	evidence: Source,
	leak: string | null,
): Score {
	const rows = accounts.map((id) => {
		const said = evidence.ofValue(id)
		const row = new Map([...said, ['account.id', hexOf(id)] as const])
		evidence.around.startsAs(row, said)
		return row
	})
	const coins = coinsOf(KINDS, truth, evidence)
	const sides = coins.flatMap((coin) => coin.sides)
	const guessers = [...predictorsFor(rows, sides), evidence.around.predictor(rows, sides)].map(
		nearest,
	)
	const { asked, values, by } = guessAll(coins, guessers)
	const about = { game: 'G4', play: 'link a thing to an account row', leak, by }
	return coinScore({ ...about, challenges: asked.length }, values)
}

/** Rows are listed by members, 2p and 2p + 1 of pair p; the sides of all coins one after the other. */
function nearest({ name, alike }: Predictor): Guesser {
	return {
		name,
		guess: ({ pair, isFirst }, at) => {
			const [first, second, one, other] = [pair * 2, pair * 2 + 1, at * 2, at * 2 + 1]
			const straight = alike(first, one) + alike(second, other)
			const crossed = alike(second, one) + alike(first, other)
			return rightness(straight, crossed, isFirst)
		},
	}
}
