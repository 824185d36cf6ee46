import 'server-only'
import { z } from 'zod'
import { juror } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { must, type Statement, statement } from '@/db/dialect/statement'
import { WriteFailure } from '@/db/dialect/writer'
import { thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { controlMark, jurorMark, type MemberSecret } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'
import { controls } from '@/lib/review/controls'
import { reviewById } from '@/lib/review/review'
import { epochOf, hourOf } from '@/lib/time/hours'
import { errandStatement } from '@/lib/vault/outbox'
import { jurorErrands } from '@/lib/vault/sanction'
import { sealStanding } from '@/lib/vault/seal'
import { refusalOf } from '../write-outcome'
import { mayJudge, toBeJudgedBy } from './jury-queries'
import { takeJuryTicket } from './jury-ticket'

const add = statement<typeof juror.$inferInsert>((slot) =>
	content()
		.read.insert(juror)
		.values({
			review: slot('review'),
			round: slot('round'),
			mark: slot('mark'),
			breaks: slot('breaks'),
			seal: slot('seal'),
		})
		.onConflictDoNothing(),
)

const verdictForm = z.object({ ticket: z.string(), breaks: z.enum(['yes', 'no']) })

/**
 * A juror's answer to what they were asked. Where the answer is known it counts at once, once an epoch; on a report when stewards have
 * decided, for whom it is advice and no more. It counts for being asked again and for nothing else.
 */
export async function judge(
	member: MemberSecret,
	things: number,
	input: unknown,
	now = Date.now(),
): Promise<Outcome> {
	const form = verdictForm.safeParse(input)
	if (!form.success) return refused('badInput')
	if (!(await mayJudge(member, things))) return refused('notSteward')
	const asked = takeJuryTicket(member, form.data.ticket, now)
	if (!asked) return refused('gone')
	const breaks = form.data.breaks === 'yes'
	const statements =
		asked.kind === 'control'
			? controlStatements(member, asked.id, breaks, now)
			: await reviewStatements(member, asked.id, breaks, now)
	if (!statements) return refused('gone')
	try {
		await content().write(statements)
		return done()
	} catch (error) {
		// Judged by this member before, in another tab.
		if (error instanceof WriteFailure && error.reason === 'unmet') return done()
		return refusalOf(error)
	}
}

function controlStatements(
	member: MemberSecret,
	id: Uint8Array,
	breaks: boolean,
	now: number,
): Statement[] | null {
	const control = controls().find((one) => Buffer.compare(one.id, id) === 0)
	if (!control) return null
	const epoch = epochOf(hourOf(now))
	const mark = controlMark(member, id, epoch)
	return [
		must(add({ review: id, round: epoch, mark, breaks: breaks ? 1 : 0, seal: null })),
		...jurorErrands(sealStanding(member, now), control.breaks === breaks).map(errandStatement),
	]
}

async function reviewStatements(
	member: MemberSecret,
	id: Uint8Array,
	breaks: boolean,
	now: number,
): Promise<Statement[] | null> {
	const review = await reviewById(thingIdFromBytes(id))
	const isAsked = review?.state === 'open' && review.severity === 0 && review.circle === null
	if (!review || !isAsked) return null
	if ((await toBeJudgedBy(member, [review])).length === 0) return null
	const { round } = review
	const mark = jurorMark(member, review.id)
	const seal = sealStanding(member, now)
	return [must(add({ review: thingBytes(review.id), round, mark, breaks: breaks ? 1 : 0, seal }))]
}
