import { Dice } from './dice'

const OPENINGS = [
	'I never told my sister that',
	'Nobody at work knows that',
	'Every winter I remember how',
	'我从来没有告诉过任何人,',
	'Since the exam I keep thinking that',
	'On the night bus it came to me that',
]

const ENDINGS = [
	'I was the one who left the door open',
	'the letter is still in my drawer',
	'I would go back if anybody asked',
	'其实我一直都记得那个夏天',
	'I laugh so that it does not show',
	'the piano was never out of tune',
]

/** A text that nobody else tells: its last word is made up, so that whatever of it stays on a disk can be found. */
export function textOf(seed: number, coin: number | string, side: number): string {
	const dice = new Dice(seed, 'text', coin, side)
	const word = madeUp(dice)
	return `${dice.one(OPENINGS)} ${dice.one(ENDINGS)} ${word}`
}

/** A text that nobody tells anything like: near copies of what stewards removed are refused, and most texts here are near each other. */
export function unlikeTextOf(seed: number, what: string): string {
	const dice = new Dice(seed, 'unlike', what)
	return Array.from({ length: 6 }, () => madeUp(dice)).join(' ')
}

function madeUp(dice: Dice): string {
	return Array.from({ length: 16 }, () => dice.one(LETTERS)).join('')
}

const LETTERS = [...'bcdfghjklmnpqrst']
