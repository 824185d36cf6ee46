import type { Dice } from '../../world/dice'
import type { Drawn } from '../graphs'
import type { Audience } from '../rules'
import { type Outcome, outcomeOf, people } from './outcome'

/**
 * Has every row, which says whom a secret is shown to, and knows the whole graph: left are those whose secrets are shown to just these people, and of them the
 * one who knows most of them is named. `guess` of the outcome is how often that was right; `chance` is how often a guess by lot among those left is.
 */
export function thief(
	drawn: Drawn,
	targets: readonly number[],
	audience: Audience,
	dice: Dice,
): { outcome: Outcome; chance: number } {
	let right = 0
	const seen = targets.map((target) => {
		const shownTo = new Set(audience(target))
		const left = [...shownTo].filter((one) => isSame(new Set(audience(one)), shownTo))
		if (left.length === 0) return null
		const known = (one: number) => people(drawn, one).filter((other) => shownTo.has(other)).length
		const most = Math.max(...left.map(known))
		if (dice.one(left.filter((one) => known(one) === most)) === target) right++
		return left.length
	})
	const outcome = outcomeOf(seen)
	return { outcome: { ...outcome, guess: right / targets.length }, chance: outcome.guess }
}

const isSame = (some: ReadonlySet<number>, others: ReadonlySet<number>): boolean =>
	some.size === others.size && some.isSubsetOf(others)
