import 'server-only'
import { content } from '@/db/content/store'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'
import { KeeperAway } from '@/lib/vault/keeper-client'
import { myThings } from '@/lib/vault/my-things'
import { errandStatement } from '@/lib/vault/outbox'
import { tombstoneErrands } from '@/lib/vault/unlink'
import { whileMoving } from '@/lib/vault/while-moving'
import { silence } from './listen-command'
import { threadsOf } from './my-threads'
import { refusalOf } from './write-outcome'

/**
 * Ends what ties a member to threads beside what they said there: whatever they follow becomes a tombstone, and every device
 * of theirs is forgotten, also those that are not at hand. Goes before the things do: by these the devices are found.
 */
export async function letGo(member: MemberSecret): Promise<Outcome> {
	try {
		await whileMoving(() => letAllGo(member))
		return done()
	} catch (error) {
		if (error instanceof KeeperAway) return refused('membersAway')
		return refusalOf(error)
	}
}

async function letAllGo(member: MemberSecret): Promise<void> {
	const { things, follows } = await myThings(member)
	await silence(member, [...(await threadsOf(things)), ...follows.map(({ thing }) => thing)])
	if (follows.length > 0)
		await content().write(tombstoneErrands(member, follows).map(errandStatement))
}
