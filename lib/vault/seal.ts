import type { ThingId } from '@/lib/crypto/id'
import { openSeal, SEAL_OVERHEAD, sealTo } from '@/lib/crypto/sealed-box'
import type { Ring } from '@/lib/keys/ring'
import { webKeys } from '@/lib/keys/web-keys'
import { type MemberSecret, standingOf } from '@/lib/mark/member-marks'
import { epochOf, hourOf } from '@/lib/time/hours'
import { type Errand, encodeOrder } from './errand'
import { sealLabel } from './label'
import { INNER_BYTES } from './record'

const SEAL_VERSION = 1
const EPOCH_AT = 1
const STANDING_AT = 5
const STANDING_BYTES = 16

/** What a seal says once the keeper opened it: the teller's standing of an epoch, and never a member. */
export type Standing = { readonly epoch: number; readonly tag: Uint8Array }

/** Ties `thing` to its teller's standing so that only the keeper can say to which. Goes into the telling's own write. */
export function sealTeller(member: MemberSecret, thing: ThingId, now: number = Date.now()): Errand {
	const { label, outbox, keeperPublicKey } = webKeys()
	const epoch = epochOf(hourOf(now))
	const message = encodeStanding({ epoch, tag: standingOf(member, epoch) })
	const k = sealLabel(label.current, thing)
	const inner = sealTo(keeperPublicKey.current.reveal(), message)
	return { k, b: encodeOrder(outbox, k, { op: 'seal', thing, inner }), over: 'none' }
}

/** version(1) ‖ epoch(4) ‖ standing(16) ‖ zeros, 67 bytes. */
export function encodeStanding({ epoch, tag }: Standing): Uint8Array {
	const bytes = Buffer.alloc(INNER_BYTES - SEAL_OVERHEAD)
	bytes.writeUInt8(SEAL_VERSION)
	bytes.writeUInt32BE(epoch, EPOCH_AT)
	bytes.set(tag, STANDING_AT)
	return new Uint8Array(bytes)
}

/** Opens a seal with whichever private key of the ring fits; null when none does. The keeper alone can call this. */
export function openStanding(privateKeys: Ring, inner: Uint8Array): Standing | null {
	for (const key of privateKeys.all) {
		const message = openSeal(key.reveal(), inner)
		if (message) return decodeStanding(message)
	}
	return null
}

function decodeStanding(message: Uint8Array): Standing | null {
	const bytes = Buffer.from(message)
	if (bytes.readUInt8() !== SEAL_VERSION) return null
	const tag = new Uint8Array(bytes.subarray(STANDING_AT, STANDING_AT + STANDING_BYTES))
	return { epoch: bytes.readUInt32BE(EPOCH_AT), tag }
}
