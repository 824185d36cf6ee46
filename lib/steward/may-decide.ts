import 'server-only'
import { decisionMark, type MemberSecret } from '@/lib/mark/member-marks'
import { decisionsIn } from '@/lib/review/decisions'
import type { Review } from '@/lib/review/review'
import { partyIn } from './parties'
import { seats } from './seats'

/**
 * Whether a steward may judge this: not where they speak in the thread or reported it. An appeal goes to another than those who
 * decided; where all of them did, to any.
 */
export async function mayDecide(member: MemberSecret, review: Review): Promise<boolean> {
	if ((await partyIn(member, [review])).size > 0) return false
	if (review.state !== 'appealed') return true
	const before = await decisionsIn(review.id, review.round - 1)
	const mark = Buffer.from(decisionMark(member, review.id))
	const isOther = !before.some((one) => mark.equals(one.mark))
	return isOther || before.length >= (await seats()).length
}
