import 'server-only'
import { inArray } from 'drizzle-orm'
import { decision } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { decisionMark, type MemberSecret } from '@/lib/mark/member-marks'
import { ALONE_AFTER_HOURS } from '@/lib/review/decisions'
import type { Review } from '@/lib/review/review'
import { hourOf } from '@/lib/time/hours'
import { partyIn } from './parties'
import { seats } from './seats'

/** Whether a steward may judge this; see `mayDecideOf`. */
export async function mayDecide(
	member: MemberSecret,
	review: Review,
	now = Date.now(),
): Promise<boolean> {
	return (await mayDecideOf(member, [review], now)).has(review.id)
}

/**
 * Those that a steward may judge: not where they speak in the thread or reported it. An appeal goes to another than those who decided;
 * where all of them did, or nobody else came for a day, to any: the others may be parties too.
 */
export async function mayDecideOf(
	member: MemberSecret,
	reviews: readonly Review[],
	now = Date.now(),
): Promise<ReadonlySet<ThingId>> {
	const isRecent = ({ opened }: Review) => hourOf(now) - opened < ALONE_AFTER_HOURS
	const appealed = reviews.filter((review) => review.state === 'appealed' && isRecent(review))
	const [party, deciders] = await Promise.all([partyIn(member, reviews), decidersOf(appealed)])
	const stewards = appealed.length > 0 ? (await seats()).length : 0
	const isOther = ({ id }: Review) => {
		const before = deciders.get(id) ?? []
		const mark = before.length > 0 ? decisionMark(member, id) : null
		const isOne = mark !== null && before.some((one) => Buffer.compare(one, mark) === 0)
		return !isOne || before.length >= stewards
	}
	const theirs = reviews.filter((review) => !party.has(review.id) && isOther(review))
	return new Set(theirs.map(({ id }) => id))
}

/** The marks of those who decided what an appeal is against. */
async function decidersOf(
	appealed: readonly Review[],
): Promise<ReadonlyMap<ThingId, readonly Uint8Array[]>> {
	if (appealed.length === 0) return new Map()
	const rows = await content()
		.read.select({ review: decision.review, round: decision.round, mark: decision.mark })
		.from(decision)
		.where(
			inArray(
				decision.review,
				appealed.map(({ id }) => thingBytes(id)),
			),
		)
	return new Map(
		appealed.map(({ id, round }) => {
			const before = rows.filter(
				(row) => row.round === round - 1 && thingIdFromBytes(row.review) === id,
			)
			return [id, before.map(({ mark }) => mark)]
		}),
	)
}
