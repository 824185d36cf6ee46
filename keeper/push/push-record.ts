import { type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import { prf } from '@/lib/crypto/prf'
import { openSeal, publicHalf, SEAL_OVERHEAD, sealTo } from '@/lib/crypto/sealed-box'
import type { Ring } from '@/lib/keys/ring'
import type { SecretKey } from '@/lib/keys/secret-key'
import { INNER_BYTES, recordOf } from '@/lib/vault/record'

/** Bytes of a device's subscription in one row. */
export const PART_BYTES = 48

/**
 * A row about pushes: `listener` says that a device listens to a thread, as the `index`th of that thread, for whoever has
 * `mark` there; `device` is the `part`th piece of a device's subscription.
 */
export type PushRow =
	| {
			readonly kind: 'listener'
			readonly thread: ThingId
			readonly index: number
			readonly device: Uint8Array
			readonly mark: Uint8Array
	  }
	| {
			readonly kind: 'device'
			readonly device: Uint8Array
			readonly part: number
			readonly bytes: Uint8Array
	  }

/** Where a row lies: only who has the label key can say it. */
export function pushLabel(
	key: SecretKey,
	row: { thread: ThingId; index: number } | { device: Uint8Array; part: number },
): Uint8Array {
	return 'thread' in row
		? prf(key.object, 'push', thingBytes(row.thread), row.index)
		: prf(key.object, 'device', row.device, row.part)
}

const VERSION = 1
const KINDS = ['listener', 'device'] as const
const MESSAGE_BYTES = INNER_BYTES - SEAL_OVERHEAD

/**
 * A record of the vault, its inner part sealed to the keeper:
 * version(1) ‖ 0 ‖ thread(16) ‖ index(4) ‖ device(16) ‖ mark(16) ‖ zeros, or version(1) ‖ 1 ‖ device(16) ‖ part(1) ‖ bytes(48).
 */
export function closePushRow(pairs: Ring, row: PushRow): Uint8Array {
	const bytes = Buffer.alloc(MESSAGE_BYTES)
	bytes[0] = VERSION
	bytes[1] = KINDS.indexOf(row.kind)
	if (row.kind === 'listener') {
		bytes.set(thingBytes(row.thread), 2)
		bytes.writeUInt32BE(row.index, 18)
		bytes.set(row.device, 22)
		bytes.set(row.mark, 38)
	} else {
		bytes.set(row.device, 2)
		bytes[18] = row.part
		bytes.set(row.bytes, 19)
	}
	return recordOf('push', sealTo(publicHalf(pairs.current.reveal()), bytes))
}

/** The row, or null when no pair opens it or its version is unknown. */
export function openPushRow(pairs: Ring, inner: Uint8Array): PushRow | null {
	for (const key of pairs.all) {
		const message = openSeal(key.reveal(), inner)
		if (message) return decode(Buffer.from(message))
	}
	return null
}

function decode(bytes: Buffer): PushRow | null {
	const kind = KINDS[bytes[1] ?? -1]
	if (bytes[0] !== VERSION || !kind) return null
	const cut = (from: number, length: number) => new Uint8Array(bytes.subarray(from, from + length))
	if (kind === 'device')
		return { kind, device: cut(2, 16), part: bytes[18] ?? 0, bytes: cut(19, PART_BYTES) }
	const thread = thingIdFromBytes(cut(2, 16))
	return { kind, thread, index: bytes.readUInt32BE(18), device: cut(22, 16), mark: cut(38, 16) }
}
