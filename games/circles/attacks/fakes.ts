import { TIE_AGE_DAYS } from '@/keeper/circles/days'
import { ROOTS } from '@/keeper/cohorts/cohorts'
import type { Dice } from '../../world/dice'
import { type Drawn, withMore } from '../graphs'
import { audienceOf, cohortsOf, firstCohorts, secretsRule } from '../rules'
import { type Candidates, candidates, type Outcome, outcomeOf, people } from './outcome'

/** Fakes whom no teller accepted: how many, by how many invitation roots, how old their ties are, and whether they came before cohorts formed. */
interface Fakes {
	readonly count: number
	readonly roots: number
	readonly days: number
	readonly came: 'before' | 'after'
}

/** What of our rule holds; a twin leaves some of it out. */
interface Safeguards {
	/** Whether a tie needs both sides. */
	readonly mutual: boolean
	readonly days: number
	readonly roots: number
}

export const OURS: Safeguards = { mutual: true, days: TIE_AGE_DAYS, roots: ROOTS }
export const NOTHING: Safeguards = { mutual: false, days: 0, roots: 0 }

/** Attacks at once in one community: its cohorts form once for all of them, and their fakes are few among its members. */
const AT_ONCE = 10

/**
 * What unmasked Secret: an account whose address book is the target and inventions. Each is an account itself, for Secret showed nothing to whose book
 * held fewer than seven of them; whoever has the target in their book reads what the target tells.
 */
export function fakesAtSecret(drawn: Drawn, targets: readonly number[], count: number): Outcome {
	const account = drawn.roots.length
	const inventions = Array.from({ length: count }, (_, at) => account + 1 + at)
	return outcomeOf(
		targets.map((target) => {
			const book = new Map([[account, [target, ...inventions]]])
			// All who have told what this account reads: of its book, only the target is a person.
			return secretsRule(drawn, book)(target).includes(account) ? 1 : null
		}),
	)
}

/**
 * The same at ours: one real friend of each target is the attacker's, all fakes are tied with that friend and with each other, and each has the target in
 * its book, which is a tie only where one side is enough.
 */
export function fakesAtOurs(
	drawn: Drawn,
	targets: readonly number[],
	fakes: Fakes,
	{ mutual, days, roots }: Safeguards,
	dice: Dice,
): Candidates[] {
	const before = fakes.came === 'after' ? firstCohorts(drawn) : undefined
	const batches = Array.from({ length: Math.ceil(targets.length / AT_ONCE) }, (_, at) =>
		targets.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
	)
	return batches.flatMap((batch) => {
		const bands = batch.map((target, at) => {
			const first = drawn.roots.length + at * fakes.count
			const accounts = Array.from({ length: fakes.count }, (_, more) => first + more)
			return { target, friend: dice.one(people(drawn, target)), accounts }
		})
		const more = withMore(
			drawn,
			bands.flatMap(({ accounts: [first = 0], accounts }) =>
				accounts.map((_, at) => first + (at % fakes.roots)),
			),
			fakes.days < days ? [] : bands.flatMap((band) => tiesOf(band, mutual)),
		)
		const audience = audienceOf(cohortsOf(more, before, roots))
		return bands.map(({ target, friend, accounts }) =>
			candidates(audience(target), new Set([friend, ...accounts])),
		)
	})
}

function tiesOf(
	{ target, friend, accounts }: { target: number; friend: number; accounts: readonly number[] },
	mutual: boolean,
): (readonly [number, number])[] {
	return accounts.flatMap((fake, at) => [
		[fake, friend] as const,
		...(mutual ? [] : [[fake, target] as const]),
		...accounts.slice(0, at).map((other) => [fake, other] as const),
	])
}
