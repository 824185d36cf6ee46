import { coinScore, type Score } from '@/games/score'
import type { Kind, Truth } from '@/games/world/truth'
import { coinsOf } from './coins'
import type { Evidence } from './evidence'
import { type Guesser, guessAll } from './guess'
import { rightness } from './link'
import { numbersOf } from './predictors'

const KINDS: readonly Kind[] = ['secret', 'reply', 'heart']

/**
 * Who was here when: the thief knows to the minute when each member of each pair was there (which is more than the tenth of
 * members that one may suppose), so any number in the files that follows the order of telling within an hour names who
 * was there first.
 */
export function playTiming(truth: Truth, evidence: Evidence, leak: string | null): Score {
	const coins = KINDS.flatMap((kind) => coinsOf(kind, truth, evidence, 0))
	const numbers = numbersOf(coins.flatMap(({ sides }) => sides))
	const guessers = numbers.map(
		([name, numberOf]): Guesser => ({
			name: `the order of ${name}`,
			guess: ({ sides, minutes, isFirst }) => {
				const [one, other] = sides.map(numberOf)
				const isFirstEarlier = minutes[0] < minutes[1]
				return rightness(one ?? null, other ?? null, isFirst !== isFirstEarlier)
			},
		}),
	)
	const { values, by } = guessAll(coins, guessers)
	const play = 'link a thing to a member by the minutes of their visits'
	return coinScore({ game: 'G4', play, leak, challenges: coins.length, by }, values)
}
