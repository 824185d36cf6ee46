import { publicKeyOf } from '@/lib/keys/make-keys'
import { MAY_LACK } from '@/lib/keys/purposes'
import { Ring } from '@/lib/keys/ring'
import { prints } from '@/lib/vault/fingerprints'
import { INNER_BYTES } from '@/lib/vault/record'
import type { Desk } from './desk'
import { readCheckInner, writeCheck } from './fit'

type Prints = Readonly<Record<string, readonly Uint8Array[]>>

/**
 * Names the web's keys that do not fit: those shared with the keeper must be known to it, the account key must be one
 * that this vault has seen (the first to come is remembered, in a row like all others). A web without its sealing key
 * can seal nothing, so nothing wrongly.
 */
export async function misfitsOf(desk: Desk, web: Prints): Promise<string[]> {
	const { label, outbox, keeper } = desk.keys.rings()
	const [pair, ...pairs] = keeper.all
	const publicKeys = new Ring([publicKeyOf(pair), ...pairs.map(publicKeyOf)])
	const own = { label, outbox, keeperPublicKey: publicKeys }
	const misfits = Object.entries(own).flatMap(([purpose, ring]) =>
		fits(prints(purpose, ring), web[purpose], purpose) ? [] : [purpose],
	)
	return (await accountFits(desk, web.account ?? [])) ? misfits : [...misfits, 'account']
}

function fits(
	known: readonly Uint8Array[],
	asked: readonly Uint8Array[] | undefined,
	purpose: string,
): boolean {
	if (!asked) return (MAY_LACK as readonly string[]).includes(purpose)
	return includes(known, asked[0])
}

async function accountFits(
	desk: Desk,
	[newest, ...older]: readonly Uint8Array[],
): Promise<boolean> {
	if (!newest) return false
	const kept = (await readCheckInner(desk, 'account'))?.subarray(0, newest.length)
	if (kept && !includes([newest, ...older], kept)) return false
	if (kept && Buffer.from(kept).equals(newest)) return true
	const inner = new Uint8Array(INNER_BYTES)
	inner.set(newest)
	await desk.turns.take(() => writeCheck(desk, 'account', inner))
	return true
}

function includes(prints: readonly Uint8Array[], print: Uint8Array | undefined): boolean {
	return print !== undefined && prints.some((other) => Buffer.from(other).equals(print))
}
