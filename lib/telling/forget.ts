import 'server-only'
import type { Statement } from '@/db/dialect/statement'
import type { ThingId } from '@/lib/crypto/id'
import type { MemberSecret } from '@/lib/mark/member-marks'
import type { Errand } from '@/lib/vault/errand'
import { KeeperAway } from '@/lib/vault/keeper-client'
import { myThings } from '@/lib/vault/my-things'
import { errandStatement } from '@/lib/vault/outbox'
import { lastSanctionErrands } from '@/lib/vault/sanction'
import { tombstoneErrands, unsealErrands } from '@/lib/vault/unlink'

/**
 * Statements that take things out of the vault: seal and entry of "my things". With the keeper away the seals go and the
 * entries stay; only the member can read those, and they point to nothing. `keep` leaves the seals, for what stewards are still to decide.
 */
export async function forgetErrands(
	member: MemberSecret,
	things: readonly ThingId[],
	seals: 'drop' | 'keep' = 'drop',
): Promise<Statement[]> {
	const errands = [...(await entryErrands(member, things))]
	if (seals === 'drop') for (const thing of things) errands.push(...(await dropSeal(thing)))
	return errands.map(errandStatement)
}

async function entryErrands(member: MemberSecret, things: readonly ThingId[]): Promise<Errand[]> {
	const wanted = new Set(things)
	try {
		const mine = (await myThings(member)).things.filter(({ thing }) => wanted.has(thing))
		return tombstoneErrands(member, mine)
	} catch (error) {
		if (error instanceof KeeperAway) return []
		throw error
	}
}

/** A sanction that still waits for the seal takes it along. */
async function dropSeal(thing: ThingId): Promise<Errand[]> {
	return (await lastSanctionErrands(thing)) ?? unsealErrands(thing)
}
