import { prf } from '@/lib/crypto/prf'
import { openSeal, sealTo } from '@/lib/crypto/sealed-box'
import { KeyTrouble } from '@/lib/keys/key-trouble'
import { publicKeyOf } from '@/lib/keys/make-keys'
import type { SecretKey } from '@/lib/keys/secret-key'
import { LabelMap } from '@/lib/vault/label-map'
import { innerOf, recordOf } from '@/lib/vault/record'
import { encodeStanding } from '@/lib/vault/standing'
import type { Desk } from './desk'
import { BEGIN, type Changes } from './vault-rows'

/** Rows like all others that say nothing but "these keys belong to this vault". */
export const CHECKS = ['keeper', 'account'] as const
type Check = (typeof CHECKS)[number]

/** Nobody's standing: what the keeper's own check row is sealed around. */
const NOBODY = encodeStanding({ epoch: 0, tag: new Uint8Array(16) })

export function checkLabel(key: SecretKey, check: Check): Uint8Array {
	return prf(key.object, 'check', check)
}

/**
 * At the keeper's start: opens the check row with label, envelope and pair, or makes it in an empty vault. Throws
 * KeyTrouble that names the key that does not fit. `byBackup` is true when the rows lie under a backup's key.
 */
export async function checkKeeperFits(desk: Desk): Promise<{ byBackup: boolean }> {
	const row = await readCheck(desk, 'keeper')
	const { keeper, envelope } = desk.keys.rings()
	if (!row) {
		if ((await desk.rows.after(BEGIN, 1)).length > 0) throw misfit('label')
		await writeCheck(desk, 'keeper', sealTo(publicKeyOf(keeper.current).reveal(), NOBODY))
		return { byBackup: false }
	}
	const record = desk.envelope.unwrap(row.k, row.b)
	if (!record) throw misfit('envelope')
	if (!keeper.all.some((key) => openSeal(key.reveal(), innerOf(record)))) throw misfit('keeper')
	return { byBackup: envelope.decrypt(row.b, row.k) === null }
}

/** What the check row says, or null where there is none yet. Throws KeyTrouble when it stays closed. */
export async function readCheckInner(desk: Desk, check: Check): Promise<Uint8Array | null> {
	const row = await readCheck(desk, check)
	if (!row) return null
	const record = desk.envelope.unwrap(row.k, row.b)
	if (!record) throw misfit('envelope')
	return innerOf(record)
}

export async function writeCheck(desk: Desk, check: Check, inner: Uint8Array): Promise<void> {
	const label = checkLabel(desk.keys.rings().label.current, check)
	const changes: Changes = new LabelMap()
	changes.set(label, desk.envelope.wrap(label, recordOf('check', inner)))
	await desk.rows.write(changes)
}

async function readCheck({ keys, rows }: Desk, check: Check) {
	const labels = keys.rings().label.all.map((key) => checkLabel(key, check))
	const found = await rows.find(labels)
	for (const k of labels) {
		const b = found.get(k)
		if (b) return { k, b }
	}
	return null
}

function misfit(purpose: string): KeyTrouble {
	return new KeyTrouble(
		`The keeper's key for ${purpose} is not the one this vault was closed with. Put back the key file that belongs to it; nothing was changed.`,
	)
}
