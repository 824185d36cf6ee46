import { coinScore, type Score } from '@/games/score'
import type { Kind, Truth } from '@/games/world/truth'
import { coinsOf } from './coins'
import type { Evidence } from './evidence'
import { type Guesser, guessAll } from './guess'
import { rightness } from './link'
import { numbersOf } from './predictors'

/**
 * Who was here when: the thief knows to the minute when each member of each pair was there (which is more than the tenth of
 * members that one may suppose), so any number in the files that follows the order of telling within an hour names who
 * was there first.
 */
export function playTiming(truth: Truth, evidence: Evidence, leak: string | null): Score {
	const about = { play: 'link a secret or heart to a member by the minutes of their visits', leak }
	return guessFirst(['secret', 'heart'], about, truth, evidence)
}

/** The same for replies, which stand in their thread in the order in which they came, for everybody to see. */
export function playTimingOfReplies(truth: Truth, evidence: Evidence): Score {
	const play = 'link a reply to a member by the minutes of their visits'
	const known = 'the order of replies is on the page of their thread'
	return { ...guessFirst(['reply'], { play, leak: null }, truth, evidence), known }
}

function guessFirst(
	kinds: readonly Kind[],
	about: Pick<Score, 'play' | 'leak'>,
	truth: Truth,
	evidence: Evidence,
): Score {
	const coins = kinds.flatMap((kind) => coinsOf(kind, truth, evidence, 0))
	const numbers = numbersOf(coins.flatMap(({ sides }) => sides))
	const { values, by } = guessAll(coins, numbers.map(earlierBy))
	return coinScore({ game: 'G4', ...about, challenges: coins.length, by }, values)
}

function earlierBy([name, numbers]: ReturnType<typeof numbersOf>[number]): Guesser {
	return {
		name: `the order of ${name}`,
		guess: ({ minutes, isFirst }, at) => {
			const [one, other] = [numbers[at * 2] ?? Number.NaN, numbers[at * 2 + 1] ?? Number.NaN]
			const isFirstEarlier = minutes[0] < minutes[1]
			return rightness(one, other, isFirst !== isFirstEarlier)
		},
	}
}
