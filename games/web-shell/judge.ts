import { SEED } from '@/games/report'
import { Dice } from '@/games/world/dice'
import type { Told } from './town'

export const CHALLENGES = 2_000
/** How often the same guesses are played against a truth that was dealt out at random. */
const SHUFFLES = 999
/** Plays of one run that may each raise a false alarm: together they do so in one run of a hundred. */
const PLAYS = 3
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

/** Who told what: the member of each thing, and the things of each member. */
interface Truth {
	readonly members: readonly number[]
	readonly things: ReadonlyMap<number, readonly number[]>
}

/** "Which of these two is by the teller of this one?" All three are of different threads. */
export function linkThings(told: readonly Told[], guess: Guess): Score {
	return judge(told, ({ members, things }, dice) => {
		const one = anyOf(told, dice)
		const own = things.get(members[one] ?? -1) ?? []
		const same = own[anyOf(own, dice)] ?? one
		const other = anyOf(told, dice)
		const threads = new Set([one, same, other].map((at) => told[at]?.thread))
		if (threads.size < 3 || members[one] === members[other]) return null
		return verdict(guess(one, same), guess(one, other))
	})
}

/** "Which of these two accounts told this?" Accounts are numbered as members are. */
export function linkAccounts(told: readonly Told[], accounts: number, guess: Guess): Score {
	return judge(told, ({ members }, dice) => {
		const one = anyOf(told, dice)
		const own = members[one] ?? -1
		const other = Math.floor(dice.roll() * accounts)
		return own === other ? null : verdict(guess(one, own), guess(one, other))
	})
}

type Play = (truth: Truth, dice: Dice) => number | null

/** A permutation test: it is exact, however much the challenges have in common. */
function judge(told: readonly Told[], play: Play): Score {
	const members = told.map(({ member }) => member)
	const dice = new Dice('judge', SEED)
	const reached = mean(truthOf(members), play, dice)
	const byLuck = Array.from({ length: SHUFFLES }, () =>
		mean(truthOf(dice.shuffled(members)), play, dice),
	)
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

function mean(truth: Truth, play: Play, dice: Dice): number {
	let sum = 0
	for (let played = 0; played < CHALLENGES; ) {
		const won = play(truth, dice)
		if (won === null) continue
		sum += won
		played++
	}
	return sum / CHALLENGES
}

/** Where nothing points either way the attacker throws a coin, which wins half the time. */
function verdict(right: number, wrong: number): number {
	if (right === wrong) return 0.5
	return right > wrong ? 1 : 0
}

/** A place of the list. */
const anyOf = (list: readonly unknown[], dice: Dice) => Math.floor(dice.roll() * list.length)
