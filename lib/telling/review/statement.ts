import 'server-only'
import type { Measure } from '@/lib/review/measure'
import type { Reason } from '@/lib/review/reason'
import type { Review } from '@/lib/review/review'
import { hourOf } from '@/lib/time/hours'
import type { Answer } from '@/lib/vault/verbs'
import { canAppeal } from './appeal-command'

/** Where a report of something of one's own stands, and the reasons. */
export interface Statement {
	readonly state: 'hidden' | 'appealed' | Exclude<Measure, 'keep'>
	/** Null before a decision. */
	readonly rule: Reason | null
	readonly mayAppeal: boolean
}

/** What was kept is nobody's concern, and what is open only where it is hidden: a report alone is not to warn whoever told it. */
export function statementOf(
	review: Review,
	standing: Answer<'standing'>,
	now: number,
): Statement | null {
	const { state, hidden, measure, rule } = review
	if (state === 'appealed') return { state: 'appealed', rule: null, mayAppeal: false }
	if (state === 'open') return hidden ? { state: 'hidden', rule: null, mayAppeal: false } : null
	if (measure === null || measure === 'keep') return null
	return { state: felt(measure, standing, now), rule, mayAppeal: canAppeal(review, now) }
}

/** A measure as it is felt now: where no sanction found its teller, or it is over, their thing was removed and no more. */
function felt(
	measure: Exclude<Measure, 'keep'>,
	{ slow, suspended }: Answer<'standing'>,
	now: number,
): Exclude<Measure, 'keep'> {
	const until = { slow, suspend: suspended }
	if (measure !== 'slow' && measure !== 'suspend') return measure
	return until[measure] > hourOf(now) ? measure : 'remove'
}
