import 'server-only'
import { newThingId, parseThingId, thingBytes } from '@/lib/crypto/id'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'
import { askKeeper } from '@/lib/vault/keeper-client'
import { about, refusing, seen } from './about-circle'
import { nodeOf } from './node'

/** For who is not its steward there is no such group. */
function stewards({ done: isDone }: { readonly done: boolean }): Outcome {
	return isDone ? done() : refused('gone')
}

const CUT = { cut: done(), few: refused('branchSmall'), gone: refused('gone') } as const

/** Walking over all members takes longer than a question: a hundred thousand of them some seconds. */
const CUTTING_MS = 30_000

/** A steward lets everybody go who came by one invitation; a branch of one or two stays, for they would be pointed at. */
export function cutBranch(member: MemberSecret, circle: string, branch: string): Promise<Outcome> {
	const token = parseThingId(branch)
	if (!token) return refusing('badInput')
	return about(circle, async (id) => {
		const invite = thingBytes(newThingId())
		const ask = { node: nodeOf(member), circle: thingBytes(id), token: thingBytes(token), invite }
		const { cut } = await askKeeper('cutBranch', ask, { patienceMs: CUTTING_MS })
		return seen(id, CUT[cut])
	})
}

/** A new invitation in place of the one that holds; who came by the old one stays. */
export function rotateInvite(member: MemberSecret, circle: string): Promise<Outcome> {
	return about(circle, async (id) => {
		const invite = thingBytes(newThingId())
		const ask = { node: nodeOf(member), circle: thingBytes(id), invite }
		return stewards(await askKeeper('rotateInvite', ask))
	})
}

/** Offers the office to the member of the group whom the steward gives the code that its page shows. */
export function handOver(member: MemberSecret, circle: string): Promise<Outcome> {
	return about(circle, async (id) => {
		const token = thingBytes(newThingId())
		const ask = { node: nodeOf(member), circle: thingBytes(id), token }
		return stewards(await askKeeper('handOver', ask))
	})
}

export function closeGroup(member: MemberSecret, circle: string): Promise<Outcome> {
	return about(circle, async (id) => {
		const ask = { node: nodeOf(member), circle: thingBytes(id) }
		return seen(id, stewards(await askKeeper('closeGroup', ask)))
	})
}

export function decideWish(
	member: MemberSecret,
	input: { circle: string; handle: string; admit: boolean },
): Promise<Outcome> {
	const handle = parseThingId(input.handle)
	if (!handle) return refusing('badInput')
	return about(input.circle, async (id) => {
		const wish = { node: nodeOf(member), circle: thingBytes(id), handle: thingBytes(handle) }
		return seen(id, stewards(await askKeeper('decideWish', { ...wish, admit: input.admit })))
	})
}
