import 'server-only'
import type { CircleView } from '@/lib/circle/circle'
import { circleById } from '@/lib/circle/circle-queries'
import { parseThingId } from '@/lib/crypto/id'
import { type MyGroup, myGroup } from '@/lib/member/circles/membership-commands'
import { presentMember } from '@/lib/member/present-member'

/** A group or place that the member who is here is in, from both sides: what its readers see, and what its members may. */
export async function shownGroup(
	address: string,
): Promise<{ circle: CircleView; group: MyGroup } | null> {
	const member = await presentMember()
	const id = parseThingId(address)
	const group = member && id && (await myGroup(member.secret, id))
	const circle = id && (await circleById(id))
	return group?.ok && circle ? { circle, group: group.value } : null
}
