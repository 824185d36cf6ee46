import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { review as reviewTable } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { rawStatement } from '@/db/dialect/raw-statement'
import { must, statement } from '@/db/dialect/statement'
import { config } from '@/lib/config/config'
import { parseThingId, thingBytes } from '@/lib/crypto/id'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { maskNumber, placeOfReply } from '@/lib/mark/own'
import { done, type Outcome, refused } from '@/lib/outcome'
import { PRIORITY_IN_SQL, type Review, reviewOfThing } from '@/lib/review/review'
import { sealWords } from '@/lib/review/sealed-words'
import { writeWithAudit } from '@/lib/review/write-with-audit'
import { hourOf } from '@/lib/time/hours'
import { refusalOf } from '../write-outcome'
import { parseWords } from './report-command'

const appealForm = z.object({ thing: z.string(), words: z.string() })

const reopen = statement<{ id: Uint8Array; round: number; words: Uint8Array; hour: number }>(
	(slot) =>
		content()
			.read.update(reviewTable)
			.set({
				state: 'appealed',
				round: sql`${reviewTable.round} + 1`,
				appeal: sql`${slot('words')}`,
				opened: sql`${slot('hour')}`,
			})
			.where(
				and(
					eq(reviewTable.id, slot('id')),
					eq(reviewTable.round, slot('round')),
					eq(reviewTable.state, 'closed'),
				),
			),
)
const order = rawStatement<{ id: Uint8Array }>(
	(slot) => sql`UPDATE review SET priority = ${sql.raw(PRIORITY_IN_SQL)} WHERE id = ${slot('id')}`,
)

/** Whether a decision about one's own thing can still be appealed: once, within the days that the operator sets. */
export function canAppeal(review: Review, now: number = Date.now()): boolean {
	const until = review.decided + config().appealDays * 24
	const wasAppealed = review.appeal !== null
	return (
		review.state === 'closed' && review.measure !== 'keep' && !wasAppealed && hourOf(now) <= until
	)
}

/** A teller's words against a decision about their own thing: another steward looks at it. A stranger's is `gone`. */
export async function appeal(
	member: MemberSecret,
	input: unknown,
	now = Date.now(),
): Promise<Outcome> {
	const form = appealForm.safeParse(input)
	const thing = form.success ? parseThingId(form.data.thing) : null
	if (!form.success || !thing) return refused('badInput')
	const words = parseWords(form.data.words)
	if (!words.ok) return words
	if (words.value === '') return refused('empty')
	const place = await placeOfReply(thing)
	const own = await maskNumber(member, place?.thread ?? thing)
	const review = own === (place ? place.mask : 0) ? await reviewOfThing(thing) : null
	if (!review) return refused('gone')
	if (!canAppeal(review, now)) return refused('appealed')
	const [id, hour] = [thingBytes(review.id), hourOf(now)]
	const sealed = sealWords(id, words.value)
	try {
		await writeWithAudit(async () => ({
			statements: [must(reopen({ id, round: review.round, words: sealed, hour })), order({ id })],
			entries: [{ what: 'appealed', hour, review: review.id }],
		}))
		return done()
	} catch (error) {
		return refusalOf(error, { unmet: 'appealed' })
	}
}
