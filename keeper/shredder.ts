import { dayOf, newKey } from '@/lib/keys/new-key'
import { KEEPER_PURPOSES } from '@/lib/keys/purposes'
import { Ring } from '@/lib/keys/ring'
import type { Desk } from './desk'
import { rewriteRows } from './rewrite'

const DAY_MS = 86_400_000

/**
 * Closes every older copy of the vault for good: a fresh envelope key, every row wrapped anew, free space dropped, the
 * old key destroyed. A ring with two keys is a shredding that was killed: it goes on where it was. The content store forgets the
 * order of its rows where it is small enough.
 */
export async function shred(desk: Desk, now: number = Date.now()): Promise<void> {
	const { envelope } = desk.keys.rings()
	if (envelope.old.length === 0) {
		desk.keys.replace('envelope', new Ring([newKey(now), envelope.current]))
	}
	await wrapAnew(desk)
	await desk.vault.upkeep.compact()
	const { current } = desk.keys.rings().envelope
	desk.keys.replace('envelope', new Ring([current]))
	// The pages of the content store remember the order in which the day's secrets and hearts came.
	await desk.content.upkeep.forgetOrder()
}

/** Every row that lies under an older envelope, or a backup's, comes under the newest. */
export async function wrapAnew(desk: Desk): Promise<void> {
	const { envelope, jobs, graph } = desk
	for (const rows of [desk.rows, jobs, graph])
		await rewriteRows({ ...desk, rows }, (label, row) => envelope.wrapAnew(label, row))
}

/** Whether the vault was last shredded before this day. */
export function shreddingIsDue({ keys }: Desk, now: number): boolean {
	const { envelope } = keys.rings()
	return envelope.old.length > 0 || dayOf(now) > envelope.current.since
}

/** A fresh backup key every 30 days; the one before it stays 30 days more, then its backups stay closed. */
export function renewBackupKey({ keys }: Desk, now: number): void {
	const { backup } = keys.rings()
	const oldest = dayOf(now - KEEPER_PURPOSES.backup * DAY_MS)
	if (backup.current.since > oldest) return
	keys.replace('backup', new Ring([newKey(now), backup.current]))
}
