import type { Drawn } from '../graphs'
import { ourRule } from '../rules'
import { type Outcome, outcomeOf } from './outcome'

/** Every row with its circle, and the whole graph: the thief knows each cohort's members, and not who of them told. */
export function thief(drawn: Drawn, targets: readonly number[]): Outcome {
	const ours = ourRule(drawn)
	return outcomeOf(targets.map((target) => ours(target).length || null))
}
