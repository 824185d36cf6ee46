import 'server-only'
import type { ThingId } from '@/lib/crypto/id'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { leaveTreehole } from '@/lib/member/account'
import { done, type Outcome, refused } from '@/lib/outcome'
import { KeeperAway } from '@/lib/vault/keeper-client'
import { type MyThing, myThings } from '@/lib/vault/my-things'
import { deleteThing } from './delete-command'
import { letGo } from './let-go'
import { undo } from './undo-command'
import { unlinkEverything } from './unlink-command'

/** What becomes of what was told: all of it goes, or what may be unlinked stays and is nobody's. */
export const FATES = ['delete', 'unlink'] as const
export type Fate = (typeof FATES)[number]

/**
 * Closes a member's account for good. What they told goes first and the account last, so that whoever is refused
 * half-way (the keeper is away, the store is full) is still a member, sees what is left, and can do it again.
 */
export async function closeAccount(
	member: MemberSecret,
	fate: Fate,
	now = Date.now(),
): Promise<Outcome> {
	const untied = fate === 'unlink' ? await unlinkEverything(member, now) : await letGo(member)
	if (!untied.ok) return untied
	const removed = await removeAll(member)
	return removed.ok ? leaveTreehole(member) : removed
}

async function removeAll(member: MemberSecret): Promise<Outcome> {
	try {
		for (const { thing, kind } of (await myThings(member)).things) {
			const removed = await remove(member, thing, kind)
			if (!removed.ok) return removed
		}
		return done()
	} catch (error) {
		if (error instanceof KeeperAway) return refused('membersAway')
		throw error
	}
}

/** Out or waiting; what somebody else took away meanwhile (the thread of a reply) is as good as removed. */
async function remove(
	member: MemberSecret,
	thing: ThingId,
	kind: MyThing['kind'],
): Promise<Outcome> {
	const deleted = await deleteThing(member, { thing })
	if (deleted.ok) return done()
	if (deleted.refusal !== 'gone') return deleted
	const takenBack = kind === 'secret' ? await undo(member, thing) : deleted
	return takenBack.ok || takenBack.refusal === 'gone' ? done() : takenBack
}
