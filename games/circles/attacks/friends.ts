import type { Dice } from '../../world/dice'
import { type Drawn, withMore } from '../graphs'
import { firstCohorts, ourRule } from '../rules'
import { both, candidates, commonPeople, people } from './outcome'

/** `tricked` of the target's friends accept an account of the attacker, and the cohorts of the next days take it in where the rule lets it. */
export function trickedFriends(
	drawn: Drawn,
	targets: readonly number[],
	tricked: number,
	dice: Dice,
) {
	const before = firstCohorts(drawn)
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
