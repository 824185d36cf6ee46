import type { Score } from '../score'

/** Games of guessing, which chance alone wins now and then. What a search found once, it has found. */
const GUESSED: ReadonlySet<string> = new Set(['G3', 'G4', 'G6'])

export function isGuess({ game }: Pick<Score, 'game'>): boolean {
	return GUESSED.has(game)
}

/** Those that must not beat chance. */
export function judged(scores: readonly Score[]): Score[] {
	return scores.filter(({ known }) => known === undefined)
}

/** Whether a guess beat chance, which happens by chance in one run of a hundred: then another world has to say the same. */
export function isInDoubt(scores: readonly Score[]): boolean {
	return judged(scores).some((score) => isGuess(score) && score.beats)
}

/** Marks each guess that beat chance in one world and not in the other; a find counts in whichever world it was made. */
export function heldTogether(first: readonly Score[], second: readonly Score[]): Score[] {
	const won = [first, second].map((scores) => winnersOf(scores))
	return [...first, ...second].map((score) => {
		const isTwice = won.every((plays) => plays.has(nameOf(score)))
		return isGuess(score) && score.beats && !isTwice ? { ...score, isFalseAlarm: true } : score
	})
}

/** What counts against the application. */
export function proven(scores: readonly Score[]): Score[] {
	return judged(scores).filter(({ beats, isFalseAlarm }) => beats && !isFalseAlarm)
}

function winnersOf(scores: readonly Score[]): ReadonlySet<string> {
	return new Set(scores.filter(({ beats }) => beats).map(nameOf))
}

function nameOf({ play, from = '' }: Score): string {
	return `${play} ${from}`
}
