import type { MemberSecret } from '@/lib/mark/member-marks'
import { firstFree } from './gallop'
import { KeeperAway } from './keeper-client'
import { mineLabels } from './label'
import { pendingAt, placesAt } from './places'

/**
 * The index for the next entry of "my things". `hint` is what the member's cookie remembers. With the keeper down
 * the hint is trusted and only what waits in the outbox is stepped over: another device may have gone further, and
 * `myThings` mends that later. Two tellings at once can get the same index: the second write fails with 'conflict', ask again.
 */
export async function nextIndex(member: MemberSecret, hint: number): Promise<number> {
	const labelAt = mineLabels(member)
	try {
		return await firstFree(async (indexes) => {
			const places = await placesAt(indexes.map(labelAt))
			return places.map(({ kept, pending }) => kept !== null || pending !== null)
		}, hint)
	} catch (error) {
		if (!(error instanceof KeeperAway)) throw error
		return nextPending(labelAt, hint)
	}
}

async function nextPending(labelAt: (index: number) => Uint8Array, hint: number): Promise<number> {
	return firstFree(async (indexes) => {
		const pending = await pendingAt(indexes.map(labelAt))
		return indexes.map((index, at) => index < hint || Boolean(pending[at]))
	}, hint)
}
