import 'server-only'
import type { ThingId } from '@/lib/crypto/id'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { maskNumber, placeOfReply } from '@/lib/mark/own'
import type { Measure } from '@/lib/review/measure'
import type { Reason } from '@/lib/review/reason'
import { reviewOfThing } from '@/lib/review/review'
import { canAppeal } from './appeal-command'
import { whatWasSaid } from './said'

/** A decision about something of one's own that can still be appealed. */
export interface MyDecided {
	readonly measure: Exclude<Measure, 'keep'>
	readonly rule: Reason
	readonly said: string
}

/** Null for what is another's, for what was kept, and where it is too late or was appealed before. */
export async function myDecided(member: MemberSecret, thing: ThingId): Promise<MyDecided | null> {
	const place = await placeOfReply(thing)
	const own = await maskNumber(member, place?.thread ?? thing)
	if (own !== (place ? place.mask : 0)) return null
	const review = await reviewOfThing(thing)
	if (!review?.measure || !review.rule || review.measure === 'keep') return null
	if (!canAppeal(review)) return null
	const { measure, rule } = review
	return { measure, rule, said: (await whatWasSaid(thing))?.text ?? '' }
}
