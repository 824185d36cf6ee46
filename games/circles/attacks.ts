import { NONE } from '@/keeper/cohorts/cohorts'
import type { Dice } from '../world/dice'
import { type Drawn, withMore } from './graphs'
import { audienceOf, cohortsOf, ourRule, secretsRule } from './rules'

/** What an attack came to against some tellers under one rule. */
export interface Outcome {
	/** Secrets that the attacker's people could read: without one there is nothing to name. */
	readonly read: number
	readonly tellers: number
	/** Of the tellers, how many were named for certain, and how likely the attacker's best guess is on average. */
	readonly named: number
	readonly guess: number
	/** Of those read: how many it could have been, in the middle and at the least. */
	readonly median: number
	readonly least: number
}

/** One secret told by `teller`, as the attacker sees it: who can have told it, or null when none of theirs reads it. */
type Candidates = number | null

/** How many are left when everything that the attacker controls is struck off. */
function candidates(audience: readonly number[], attackers: ReadonlySet<number>): Candidates {
	if (!audience.some((one) => attackers.has(one))) return null
	return audience.filter((one) => !attackers.has(one)).length
}

export function outcomeOf(seen: readonly Candidates[]): Outcome {
	const read = seen.filter((one) => one !== null).sort((a, b) => a - b)
	const guess = read.reduce((sum, one) => sum + 1 / one, 0) / seen.length
	return {
		...{ read: read.length, tellers: seen.length, named: read.filter((one) => one === 1).length },
		...{ guess, median: read[read.length >> 1] ?? 0, least: read[0] ?? 0 },
	}
}

export const people = ({ ties }: Drawn, member: number): number[] => [
	...ties.others.subarray(ties.starts[member], ties.starts[member + 1]),
]

function commonPeople(drawn: Drawn, members: readonly number[]): Set<number> {
	const [first, ...rest] = members.map((member) => new Set(people(drawn, member)))
	return rest.reduce((common, more) => common.intersection(more), first ?? new Set())
}

/** Members whom cohorts hold and who have people enough for each attack. */
export function tellersOf(
	drawn: Drawn,
	count: number,
	dice: Dice,
	cohorts = cohortsOf(drawn),
): number[] {
	const all = Array.from(cohorts, (_, member) => member)
	const fit = all.filter((one) => cohorts[one] !== NONE && people(drawn, one).length >= 6)
	return dice.shuffled(fit).slice(0, count)
}

/**
 * What unmasked Secret: an account whose address book is the target and `fakes` inventions. Under Secret's rule what it reads is the
 * target's; under ours a book that nobody answers is no tie. One real friend of the target helps.
 */
export function fakesAttack(drawn: Drawn, targets: readonly number[], fakes: number, dice: Dice) {
	const ours = ourRule(drawn)
	const members = drawn.roots.length
	return both(targets, (target) => {
		const friend = dice.one(people(drawn, target))
		const account = members
		const inventions = Array.from({ length: fakes }, (_, at) => members + 1 + at)
		const book = new Map([[account, [target, ...inventions]]])
		// All who have told what this account reads: of its book, only the target is a person.
		const theirs = secretsRule(drawn, book)(target).includes(account) ? 1 : null
		return { theirs, ours: candidates(ours(target), new Set([friend])) }
	})
}

/** `tricked` of the target's friends accept an account of the attacker, and the cohorts of the next days take it in where the rule lets it. */
export function trickedFriends(
	drawn: Drawn,
	targets: readonly number[],
	tricked: number,
	dice: Dice,
) {
	const before = cohortsOf(drawn)
	return both(targets, (target) => {
		const friends = dice.shuffled(people(drawn, target)).slice(0, tricked)
		const account = drawn.roots.length
		const more = withMore(
			drawn,
			[account],
			friends.map((friend) => [friend, account] as const),
		)
		const theirs = new Set([account])
		// Secret showed friends of friends as such: whoever all tricked friends have in common.
		const common = commonPeople(drawn, friends)
		return {
			theirs: Math.max(1, common.size),
			ours: candidates(ourRule(more, before)(target), theirs),
		}
	})
}

/** `colluding` of the target's own friends compare their phones. Under Secret's rule they strike off whom they do not all know. */
export function colludingFriends(
	drawn: Drawn,
	targets: readonly number[],
	colluding: number,
	dice: Dice,
) {
	const ours = ourRule(drawn)
	return both(targets, (target) => {
		const friends = dice.shuffled(people(drawn, target)).slice(0, colluding)
		const common = commonPeople(drawn, friends)
		for (const friend of friends) common.delete(friend)
		return { theirs: Math.max(1, common.size), ours: candidates(ours(target), new Set(friends)) }
	})
}

/**
 * The open problem: the target accepts `accepted` of 50 fakes, who know each other well, before cohorts form for the first time.
 * `roots` are how many invitation roots the attacker has made count.
 */
export function acceptedFakes(
	drawn: Drawn,
	targets: readonly number[],
	{ accepted, roots }: { accepted: number; roots: number },
	dice: Dice,
): Outcome {
	const FAKES = 50
	const members = drawn.roots.length
	return outcomeOf(
		targets.map((target) => {
			const fakes = Array.from({ length: FAKES }, (_, at) => members + at)
			const among = fakes.flatMap((a, at) =>
				fakes.slice(0, at).flatMap((b) => (dice.roll() < 0.5 ? [[a, b] as const] : [])),
			)
			const taken = dice.shuffled(fakes).slice(0, accepted)
			const ties = [...among, ...taken.map((fake) => [target, fake] as const)]
			const more = withMore(
				drawn,
				fakes.map((_, at) => members + (at % roots)),
				ties,
			)
			return candidates(ourRule(more)(target), new Set(fakes))
		}),
	)
}

/** The same after cohorts are there: what a member has, no newcomer takes. */
export function acceptedLater(drawn: Drawn, targets: readonly number[], accepted: number): Outcome {
	const FAKES = 50
	const before = cohortsOf(drawn)
	const members = drawn.roots.length
	return outcomeOf(
		targets.map((target) => {
			const fakes = Array.from({ length: FAKES }, (_, at) => members + at)
			const among = fakes.flatMap((a, at) => fakes.slice(0, at).map((b) => [a, b] as const))
			const ties = [...among, ...fakes.slice(0, accepted).map((fake) => [target, fake] as const)]
			const more = withMore(drawn, fakes, ties)
			return candidates(ourRule(more, before)(target), new Set(fakes))
		}),
	)
}

/**
 * For 90 days an account that five of the target's friends accepted leaves and comes back, while others come and go; all that the target told is known
 * to be one person's. Who read each of it is compared. `forget` is the leak: cohorts that form anew each time.
 */
export function compareOverDays(
	drawn: Drawn,
	targets: readonly number[],
	forget: boolean,
	dice: Dice,
): Outcome {
	const members = drawn.roots.length
	const account = members
	const seen = targets.map((): Set<number> | null => null)
	let before = cohortsOf(drawn)
	for (let day = 0; day < 90; day += 6) {
		const joined = day % 12 === 0
		const friends = targets.flatMap((target) => dice.shuffled(people(drawn, target)).slice(0, 5))
		const churn = Array.from(
			{ length: 20 },
			() => [Math.floor(dice.roll() * members), Math.floor(dice.roll() * members)] as const,
		).filter(([a, b]) => a !== b)
		const ties = [...churn, ...(joined ? friends.map((friend) => [friend, account] as const) : [])]
		const today = withMore(drawn, [account], dedupe(ties))
		const cohorts = cohortsOf(today, forget ? undefined : before)
		// Half a percent go each time.
		for (const [member] of before.entries())
			if (dice.oneIn(200) && !targets.includes(member)) cohorts[member] = NONE
		const audience = audienceOf(cohorts)
		for (const [at, target] of targets.entries()) {
			const readers = audience(target)
			if (readers.length === 0) continue
			const all = seen[at]
			seen[at] = new Set(all ? readers.filter((one) => all.has(one)) : readers)
		}
		before = cohorts.slice(0, members)
	}
	return outcomeOf(
		seen.map((all) => (all ? [...all].filter((one) => one !== account).length : null)),
	)
}

/** Every row with its circle, and the whole graph: the thief knows each cohort's members, and not who of them told. */
export function thief(drawn: Drawn, targets: readonly number[]): Outcome {
	const ours = ourRule(drawn)
	return outcomeOf(targets.map((target) => ours(target).length || null))
}

/** Accounts of the attacker who joined a group by its link, `people` who are none of theirs, and how many invitation roots are behind the accounts. */
export function inviteLink(
	{ accounts, people, roots }: { accounts: number; people: number; roots: number },
	needed: { members: number; roots: number },
): Candidates {
	const shown = accounts + people >= needed.members && roots + people >= needed.roots
	return shown ? people : null
}

function both(
	targets: readonly number[],
	attack: (target: number) => { theirs: Candidates; ours: Candidates },
): { theirs: Outcome; ours: Outcome } {
	const seen = targets.map(attack)
	return {
		theirs: outcomeOf(seen.map(({ theirs }) => theirs)),
		ours: outcomeOf(seen.map(({ ours }) => ours)),
	}
}

function dedupe(pairs: readonly (readonly [number, number])[]) {
	const seen = new Map(
		pairs.map(([a, b]) => [`${Math.min(a, b)} ${Math.max(a, b)}`, [a, b] as const]),
	)
	return [...seen.values()]
}
