import 'server-only'
import { z } from 'zod'
import { decision } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { must, statement } from '@/db/dialect/statement'
import { parseThingId, thingBytes } from '@/lib/crypto/id'
import { decisionMark, type MemberSecret } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'
import type { Decision } from '@/lib/review/decisions'
import { handleOf } from '@/lib/review/handle'
import { isWithinReach, parseMeasure, stops } from '@/lib/review/measure'
import { parseReason } from '@/lib/review/reason'
import { type Review, reviewById } from '@/lib/review/review'
import { writeWithAudit } from '@/lib/review/write-with-audit'
import { mayDecide } from '@/lib/steward/may-decide'
import { isSteward } from '@/lib/steward/seats'
import { hourOf } from '@/lib/time/hours'
import { refusalOf } from '../write-outcome'
import { hourOfThing } from './said'
import { settleReview } from './settle-review'

const decideForm = z.object({ review: z.string(), measure: z.string(), rule: z.string() })

const vote = statement<typeof decision.$inferInsert>((slot) =>
	content()
		.read.insert(decision)
		.values({
			review: slot('review'),
			round: slot('round'),
			mark: slot('mark'),
			measure: slot('measure'),
			rule: slot('rule'),
			hour: slot('hour'),
		})
		.onConflictDoNothing(),
)

/**
 * One steward's decision, and all that follows once it takes no other. Whoever is no steward at this moment is refused, and so is who speaks
 * in the thread or reported the thing: to them it is gone, as it is for everybody else who may not see it.
 */
export async function decide(
	member: MemberSecret,
	input: unknown,
	now = Date.now(),
): Promise<Outcome<{ readonly settled: boolean }>> {
	if (!(await isSteward(member))) return refused('notSteward')
	const form = decideForm.safeParse(input)
	const id = form.success ? parseThingId(form.data.review) : null
	if (!form.success || !id) return refused('badInput')
	const [measure, rule] = [parseMeasure(form.data.measure), parseReason(form.data.rule)]
	if (!measure || !rule) return refused('noReason')
	const review = await reviewById(id)
	if (!review) return refused('gone')
	if (review.state === 'closed') return refused('alreadyDecided')
	if (!(await mayDecide(member, review, now))) return refused('gone')
	if (stops(measure) && !isWithinReach(await hourOfThing(review.thing), now))
		return refused('outOfReach')
	try {
		await cast(review, { mark: decisionMark(member, id), measure, rule, hour: hourOf(now) })
		return done({ settled: await settleReview(review, now) })
	} catch (error) {
		return refusalOf(error, { unmet: 'alreadyDecided' })
	}
}

/** 'unmet' where the same steward decided in this round before. */
async function cast(review: Review, { mark, measure, rule, hour }: Decision): Promise<void> {
	const id = thingBytes(review.id)
	await writeWithAudit(async () => ({
		statements: [must(vote({ review: id, round: review.round, mark, measure, rule, hour }))],
		entries: [
			{ what: 'voted', hour, review: review.id, by: handleOf(mark), reason: rule, measure },
		],
	}))
}
