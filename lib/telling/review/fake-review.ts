import { ONLY_PUBLIC } from '@/lib/circle/circle-queries'
import type { ThingId } from '@/lib/crypto/id'
import { MemberSecret } from '@/lib/mark/member-marks'
import type { Measure } from '@/lib/review/measure'
import type { Reason } from '@/lib/review/reason'
import { type Review, reviewOfThing } from '@/lib/review/review'
import { inviteSteward, takeSeat } from '@/lib/steward/seats'
import { taken } from '../fake-teller'
import { decide } from './decide-command'
import { type Reported, report } from './report-command'

/** Somebody with a seat, for tests. */
export async function fakeSteward(): Promise<MemberSecret> {
	const member = MemberSecret.random()
	taken(await takeSeat(member, await inviteSteward()))
	return member
}

/** Reports as somebody with no account, or as a member whose word weighs so much. */
export async function fakeReport(
	thing: ThingId,
	reason: Reason,
	weight?: number,
	member = MemberSecret.random(),
	now = Date.now(),
): Promise<Reported> {
	const reporter = weight === undefined ? null : { secret: member, weight }
	return taken(await report(reporter, { thing, reason, words: '' }, ONLY_PUBLIC, now))
}

export async function reviewed(thing: ThingId): Promise<Review> {
	const review = await reviewOfThing(thing)
	if (!review) throw new Error('nobody reported it')
	return review
}

/** A steward's decision, and whether it settled the case. */
export async function decided(
	steward: MemberSecret,
	thing: ThingId,
	measure: Measure,
	now = Date.now(),
): Promise<boolean> {
	const { id } = await reviewed(thing)
	return taken(await decide(steward, { review: id, measure, rule: 'bullying' }, now)).settled
}
