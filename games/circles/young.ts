import { Dice } from '../world/dice'
import { people } from './attacks/outcome'
import { CAME_ALONE, type Drawn } from './graphs'

/**
 * The same community when nobody has been there for 90 days: `share` of its members verified an address and are a root each, and who came alone without one
 * counts as one root together with all others of that kind (keeper/circles/roots.ts).
 */
export function whereAllAreYoung(drawn: Drawn, share: number, seed: number): Drawn {
	const dice = new Dice('young', drawn.name, seed)
	const verified = Array.from(drawn.roots, () => dice.roll() < share)
	const starts = new Int32Array(drawn.roots.length)
	for (const member of starts.keys()) {
		const earlier = people(drawn, member).filter((other) => other < member)
		const first = verified[member] || earlier.length === 0 || dice.oneIn(CAME_ALONE)
		starts[member] = first ? member : (starts[dice.one(earlier)] as number)
	}
	const young = starts.findIndex((start) => !verified[start])
	return { ...drawn, roots: starts.map((start) => (verified[start] ? start : young)) }
}
