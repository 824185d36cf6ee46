import { IS_FULL, SEED } from '@/games/report'
import { Dice } from '@/games/world/dice'
import type { Told } from './town'

export const CHALLENGES = 2_000
/** How often the same guesses are played against a truth that was dealt out at random: to be below FALSE_ALARM is as likely by luck with either. */
const SHUFFLES = IS_FULL ? 999 : 499
/** Plays of one run that may each raise a false alarm: together they do so in one run of a hundred. */
const PLAYS = 4
const FALSE_ALARM = 0.01 / PLAYS
/** What a leak must bring, or the game proves nothing. */
const BY_FAR = 0.9

/** `reached` of the challenges was guessed rightly (luck: a half), and so well with probability `luck` by luck alone. */
export interface Score {
	readonly challenges: number
	readonly reached: number
	readonly luck: number
	readonly beats: boolean
	readonly byFar: boolean
}

/** How alike the attacker finds the thing at one place of the list and the candidate at another. */
export type Guess = (thing: number, candidate: number) => number

/** Who told what: the member (or visit) of each thing, and the things of each. */
interface Truth {
	readonly members: readonly number[]
	readonly things: ReadonlyMap<number, readonly number[]>
}

/** "Which of these two is by the teller of this one?" All three are of different threads. */
export function linkThings(told: readonly Told[], guess: Guess): Score {
	const members = told.map(({ member }) => member)
	return judge(members, (truth, dice) => drawThings(told, truth, dice), [guess])
}

/**
 * "Which of these two was told in the same visit as this one?", by each of some orders; the one that says most is judged against what the most
 * of as many says by luck.
 */
export function linkVisits(told: readonly Told[], guesses: readonly Guess[]): Score {
	const visits = told.map(({ visit }) => visit)
	return judge(visits, (truth, dice) => drawThings(told, truth, dice), guesses)
}

/** "Which of these two accounts told this?" Accounts are numbered as members are. */
export function linkAccounts(told: readonly Told[], accounts: number, guess: Guess): Score {
	const draw: Draw = ({ members }, dice) => {
		const one = anyOf(told, dice)
		const own = members[one] ?? -1
		const other = Math.floor(dice.roll() * accounts)
		return own === other ? null : [one, own, other]
	}
	return judge(
		told.map(({ member }) => member),
		draw,
		[guess],
	)
}

function drawThings(told: readonly Told[], { members, things }: Truth, dice: Dice) {
	const one = anyOf(told, dice)
	const own = things.get(members[one] ?? -1) ?? []
	const same = own[anyOf(own, dice)] ?? one
	const other = anyOf(told, dice)
	if (members[one] === members[other]) return null
	const [a, b, c] = [told[one]?.thread, told[same]?.thread, told[other]?.thread]
	return a === b || a === c || b === c ? null : ([one, same, other] as const)
}

/** A thing, the right candidate and a wrong one; null where none can be made of what was drawn. */
type Draw = (truth: Truth, dice: Dice) => readonly [number, number, number] | null

/** A permutation test: it is exact, however much the challenges have in common. */
function judge(members: readonly number[], draw: Draw, guesses: readonly Guess[]): Score {
	if (members.length === 0 || guesses.length === 0) throw new Error('there is nothing to guess')
	const dice = new Dice('judge', SEED)
	const most = (truth: Truth) => mostOf(challengesOf(truth, draw, dice), guesses)
	const reached = most(truthOf(members))
	const byLuck = Array.from({ length: SHUFFLES }, () => most(truthOf(dice.shuffled(members))))
	const luck = (byLuck.filter((other) => other >= reached).length + 1) / (SHUFFLES + 1)
	const beats = luck < FALSE_ALARM
	return { challenges: CHALLENGES, reached, luck, beats, byFar: beats && reached >= BY_FAR }
}

function truthOf(members: readonly number[]): Truth {
	const things = new Map<number, number[]>()
	for (const [at, member] of members.entries())
		things.set(member, [...(things.get(member) ?? []), at])
	return { members, things }
}

function challengesOf(truth: Truth, draw: Draw, dice: Dice): (readonly [number, number, number])[] {
	const challenges: (readonly [number, number, number])[] = []
	while (challenges.length < CHALLENGES) {
		const drawn = draw(truth, dice)
		if (drawn) challenges.push(drawn)
	}
	return challenges
}

/** What the best of the guesses gets right. */
function mostOf(
	challenges: readonly (readonly [number, number, number])[],
	guesses: readonly Guess[],
): number {
	const means = guesses.map((guess) => {
		let sum = 0
		for (const [one, right, wrong] of challenges)
			sum += verdict(guess(one, right), guess(one, wrong))
		return sum / challenges.length
	})
	return Math.max(...means)
}

/** Where nothing points either way the attacker throws a coin, which wins half the time. */
function verdict(right: number, wrong: number): number {
	if (right === wrong) return 0.5
	return right > wrong ? 1 : 0
}

/** A place of the list. */
const anyOf = (list: readonly unknown[], dice: Dice) => Math.floor(dice.roll() * list.length)
