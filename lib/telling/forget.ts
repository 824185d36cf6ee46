import 'server-only'
import type { Statement } from '@/db/dialect/statement'
import type { ThingId } from '@/lib/crypto/id'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { KeeperAway } from '@/lib/vault/keeper-client'
import { myThings } from '@/lib/vault/my-things'
import { errandStatement } from '@/lib/vault/outbox'
import { unlinkErrands, unsealErrands } from '@/lib/vault/unlink'

/**
 * Statements that take things out of the vault: seal and entry of "my things". With the keeper away the seals go and the
 * entries stay; only the member can read those, and they point to nothing.
 */
export async function forgetErrands(
	member: MemberSecret,
	things: readonly ThingId[],
): Promise<Statement[]> {
	const wanted = new Set(things)
	try {
		const mine = (await myThings(member)).things.filter(({ thing }) => wanted.has(thing))
		const listed = new Set(mine.map(({ thing }) => thing))
		const unlisted = things.filter((thing) => !listed.has(thing))
		const errands = [...unlinkErrands(member, mine), ...unlisted.flatMap(unsealErrands)]
		return errands.map(errandStatement)
	} catch (error) {
		if (!(error instanceof KeeperAway)) throw error
		return things.flatMap(unsealErrands).map(errandStatement)
	}
}
