import 'server-only'
import { thingBytes } from '@/lib/crypto/id'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'
import { askKeeper } from '@/lib/vault/keeper-client'
import type { Answer } from '@/lib/vault/verbs'
import { about, seen } from './about-circle'
import { nodeOf } from './node'

/** Leaves a group or place; a steward hands their group over or closes it first. */
export function leaveCircle(member: MemberSecret, circle: string): Promise<Outcome> {
	return about(circle, async (id) => {
		const ask = { node: nodeOf(member), circle: thingBytes(id) }
		const { done: isOut } = await askKeeper('leaveCircle', ask)
		return seen(id, isOut ? done() : refused('stewardStays'))
	})
}

export function muteCircle(member: MemberSecret, circle: string, muted: boolean): Promise<Outcome> {
	return about(circle, async (id) => {
		await askKeeper('muteCircle', { node: nodeOf(member), circle: thingBytes(id), muted })
		return done()
	})
}

/** A group as this member may see it; `gone` for who is not in it. */
export type MyGroup = NonNullable<Answer<'group'>['group']>
export function myGroup(member: MemberSecret, circle: string): Promise<Outcome<MyGroup>> {
	return about(circle, async (id) => {
		const { group } = await askKeeper('group', { node: nodeOf(member), circle: thingBytes(id) })
		return group ? done(group) : refused('gone')
	})
}
