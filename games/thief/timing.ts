import { coinScore, type Score } from '@/games/score'
import type { Kind, Truth } from '@/games/world/truth'
import { type Coin, coinsOf } from './coins'
import type { Source } from './evidence'
import type { Features } from './features'
import { type Guesser, guessAll } from './guess'
import { PAGE_BYTES } from './layout'
import { rightness } from './link'
import { isLayout, type Numbers, numbersOf } from './predictors'

const UNORDERED: readonly Kind[] = ['secret', 'heart', 'report']

/**
 * Who was here when: the thief knows to the minute when each member of each pair was there (which is more than the tenth of
 * members that one may suppose), so any number in the files that follows the order of telling within an hour names who
 * was there first.
 */
export function playTiming(truth: Truth, evidence: Source, leak: string | null): Score {
	const about = {
		play: 'link a secret, heart or report to a member by the minutes of their visits',
		leak,
	}
	return guessFirst(about, coinsOf(UNORDERED, truth, evidence))
}

/** The same for replies, which stand in their thread in the order in which they came, for everybody to see. */
export function playTimingOfReplies(truth: Truth, evidence: Source): Score {
	const play = 'link a reply to a member by the minutes of their visits'
	const known = 'the order of replies is on the page of their thread'
	return { ...guessFirst({ play, leak: null }, coinsOf(['reply'], truth, evidence)), known }
}

/** What a live copy does say: see docs/decisions/order-of-pages.md. */
export function playTimingOfToday(truth: Truth, evidence: Source): Score {
	const play =
		'link what was told on the day of the theft to a member by the minutes of their visits'
	const known =
		'pages remember until the night which came first, and the log and the outbox what came last'
	const coins = coinsOf(UNORDERED, truth, evidence).map(asOfSeveral)
	return { ...guessFirst({ play, leak: null }, coins), known }
}

/** What a day leaves until its night the days before do not teach: some pairs are told first, and others are asked. */
function asOfSeveral(coin: Coin): Coin {
	return { ...coin, session: coin.pair % PARTS_OF_A_DAY }
}

const PARTS_OF_A_DAY = 5

function guessFirst(about: Pick<Score, 'play' | 'leak'>, coins: readonly Coin[]): Score {
	const numbers = numbersOf(coins.flatMap(({ sides }) => sides))
	const guessers = [...numbers.map(earlierBy), ...numbers.flatMap(earlierInPage)]
	const { asked, values, by } = guessAll(coins, guessers)
	return coinScore({ game: 'G4', ...about, challenges: asked.length, by }, values)
}

function earlierBy([name, numbers]: Numbers): Guesser {
	return {
		name: `the order of ${name}`,
		guess: ({ minutes, isFirst }, at) => {
			const [one, other] = [numbers[at * 2] ?? Number.NaN, numbers[at * 2 + 1] ?? Number.NaN]
			const isFirstEarlier = minutes[0] < minutes[1]
			return rightness(one, other, isFirst !== isFirstEarlier)
		},
	}
}

/** Only things that lie in one page of a table or index, in which each new entry is put below the ones before. */
function earlierInPage(numbers: Numbers): Guesser[] {
	const [name] = numbers
	if (!isLayout(name)) return []
	const pageOf = (item: Features) => Math.floor(Number(item.get(name)) / PAGE_BYTES)
	const { guess } = earlierBy(numbers)
	return [
		{
			name: `the order in one page of ${name}`,
			guess: (coin, at) =>
				pageOf(coin.sides[0]) === pageOf(coin.sides[1]) ? guess(coin, at) : 0.5,
		},
	]
}
