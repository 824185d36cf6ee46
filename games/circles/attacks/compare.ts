import { NONE } from '@/keeper/cohorts/cohorts'
import type { Dice } from '../../world/dice'
import { type Drawn, withMore } from '../graphs'
import { audienceOf, cohortsOf, firstCohorts } from '../rules'
import { type Outcome, outcomeOf, people } from './outcome'

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
	let before = firstCohorts(drawn)
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

function dedupe(pairs: readonly (readonly [number, number])[]) {
	const seen = new Map(
		pairs.map(([a, b]) => [`${Math.min(a, b)} ${Math.max(a, b)}`, [a, b] as const]),
	)
	return [...seen.values()]
}
