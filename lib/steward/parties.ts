import 'server-only'
import { and, inArray } from 'drizzle-orm'
import { mask, report } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { type MemberSecret, maskMark, reportMark } from '@/lib/mark/member-marks'
import type { Review } from '@/lib/review/review'

/**
 * Those of the reviews in which this member is no judge: they speak in the thread, or they reported it. Found by marks that only they can
 * make while they are here, so that neither other stewards nor the store learn whose thing it is.
 */
export async function partyIn(
	member: MemberSecret,
	reviews: readonly Review[],
): Promise<ReadonlySet<ThingId>> {
	if (reviews.length === 0) return new Set()
	const spokenIn = [...new Set(reviews.map(({ thread }) => thread))]
	// A mark is of one thread and of no other, so which goes with which need not be said.
	const masks = await content()
		.read.select({ thread: mask.secret })
		.from(mask)
		.where(
			and(
				inArray(mask.secret, spokenIn.map(thingBytes)),
				inArray(
					mask.mark,
					spokenIn.map((thread) => maskMark(member, thread)),
				),
			),
		)
	const reports = await content()
		.read.select({ thing: report.thing })
		.from(report)
		.where(
			and(
				inArray(
					report.thing,
					reviews.map(({ thing }) => thingBytes(thing)),
				),
				inArray(
					report.mark,
					reviews.map(({ thing }) => reportMark(member, thing)),
				),
			),
		)
	const threads = new Set(masks.map(({ thread }) => thingIdFromBytes(thread)))
	const things = new Set(reports.map(({ thing }) => thingIdFromBytes(thing)))
	const party = reviews.filter(({ thing, thread }) => threads.has(thread) || things.has(thing))
	return new Set(party.map(({ id }) => id))
}
