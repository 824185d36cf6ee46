import { ROOTS } from '@/keeper/cohorts/cohorts'
import type { Dice } from '../../world/dice'
import { type Drawn, withMore } from '../graphs'
import { firstCohorts, ourRule } from '../rules'
import { candidates, type Outcome, outcomeOf } from './outcome'

/** Accounts of an attacker, and attacks at once in one community: its cohorts form once for all of them, and their fakes are few among its members. */
const [FAKES, AT_ONCE] = [50, 10]

/**
 * The open problem: the target accepts `accepted` of 50 fakes, who know each other well, before cohorts form for the first time.
 * `roots` are how many invitation roots the attacker has made count, `rootsNeeded` how many a cohort needs; a twin needs fewer.
 */
export function acceptedFakes(
	drawn: Drawn,
	targets: readonly number[],
	{ accepted, roots }: { accepted: number; roots: number },
	dice: Dice,
	rootsNeeded = ROOTS,
): Outcome {
	const members = drawn.roots.length
	const batches = Array.from({ length: Math.ceil(targets.length / AT_ONCE) }, (_, at) =>
		targets.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
	)
	return outcomeOf(
		batches.flatMap((batch) => {
			const bands = batch.map((target, at) => {
				const fakes = Array.from({ length: FAKES }, (_, more) => members + at * FAKES + more)
				return { target, fakes, taken: dice.shuffled(fakes).slice(0, accepted) }
			})
			const more = withMore(
				drawn,
				bands.flatMap(({ fakes: [first = 0], fakes }) =>
					fakes.map((_, at) => first + (at % roots)),
				),
				bands.flatMap(({ target, fakes, taken }) => [
					...fakes.flatMap((a, at) =>
						fakes.slice(0, at).flatMap((b) => (dice.roll() < 0.5 ? [[a, b] as const] : [])),
					),
					...taken.map((fake) => [target, fake] as const),
				]),
			)
			const audience = ourRule(more, undefined, rootsNeeded)
			return bands.map(({ target, fakes }) => candidates(audience(target), new Set(fakes)))
		}),
	)
}

/**
 * The same after cohorts are there: what a member has, no newcomer takes. Each fake is an invitation root of its own. `forget` is the leak: cohorts
 * that form anew with the fakes among them.
 */
export function acceptedLater(
	drawn: Drawn,
	targets: readonly number[],
	accepted: number,
	forget: boolean,
): Outcome {
	const before = forget ? undefined : firstCohorts(drawn)
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
