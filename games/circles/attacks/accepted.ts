import type { Dice } from '../../world/dice'
import { type Drawn, withMore } from '../graphs'
import { cohortsOf, ourRule } from '../rules'
import { candidates, type Outcome, outcomeOf } from './outcome'

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
	const FAKES = 50
	const before = forget ? undefined : cohortsOf(drawn)
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
