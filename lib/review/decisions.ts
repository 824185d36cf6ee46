import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { decision } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type ThingId, thingBytes } from '@/lib/crypto/id'
import { isHarsher, type Measure, mildest, parseMeasure, removes, sanctionsTeller } from './measure'
import { parseReason, type Reason } from './reason'
import type { Review } from './review'

/** What one steward decided in one round. */
export interface Decision {
	/** Says "the same steward" within this review alone. */
	readonly mark: Uint8Array
	readonly measure: Measure
	readonly rule: Reason
	/** Hours since 1970. */
	readonly hour: number
}

/** The decisions of one round of a review, in the order of their marks: which came first is not kept. */
export async function decisionsIn(review: ThingId, round: number): Promise<Decision[]> {
	const rows = await content()
		.read.select()
		.from(decision)
		.where(and(eq(decision.review, thingBytes(review)), eq(decision.round, round)))
		.orderBy(asc(decision.mark))
	return rows.map(({ mark, measure, rule, hour }) => ({
		...{ mark, hour },
		measure: parseMeasure(measure) ?? 'keep',
		rule: parseReason(rule) ?? 'illegal',
	}))
}

/** What holds now: null while it takes another steward. */
export interface Verdict {
	readonly measure: Measure
	readonly rule: Reason
}

/** How long one steward's decision waits for another's. */
export const ALONE_AFTER_HOURS = 24

/**
 * Two stewards who agree, where there are two; one where a severe thing is taken away, and where another steward looks at an appeal and
 * decides nothing harsher. Where all have decided and no two agree, or nobody came for a day, the mildest of what they said: one
 * alone takes a thing away then, and slows down or suspends nobody.
 */
export function verdictOf(
	review: Pick<Review, 'severity' | 'state' | 'measure'>,
	decisions: readonly Decision[],
	seats: number,
	hour: number,
): Verdict | null {
	const enough = (measure: Measure) => (seats < 2 || isEnoughAlone(review, measure) ? 1 : 2)
	const agreed = decisions.find(
		({ measure }) => decisions.filter((one) => one.measure === measure).length >= enough(measure),
	)
	if (agreed) return { measure: agreed.measure, rule: agreed.rule }
	const first = Math.min(...decisions.map((one) => one.hour))
	const isOver =
		decisions.length > 0 && (decisions.length >= seats || hour - first >= ALONE_AFTER_HOURS)
	if (!isOver) return null
	const said = mildest(decisions.map((one) => one.measure))
	const rule = decisions.find((one) => one.measure === said)?.rule ?? 'illegal'
	const isTooMuch = sanctionsTeller(said) && decisions.length < enough(said)
	return { measure: isTooMuch ? 'remove' : said, rule }
}

function isEnoughAlone(
	{ severity, state, measure: before }: Pick<Review, 'severity' | 'state' | 'measure'>,
	measure: Measure,
): boolean {
	if (state === 'appealed') return before !== null && !isHarsher(measure, before)
	return severity === 2 && removes(measure) && !sanctionsTeller(measure)
}
