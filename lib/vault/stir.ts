import 'server-only'
import { newThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { MARK_BYTES } from '@/lib/crypto/prf'
import { webKeys } from '@/lib/keys/web-keys'
import { type MemberSecret, maskMark } from '@/lib/mark/member-marks'
import { type Errand, encodeOrder } from './errand'
import { INNER_BYTES } from './record'

/** Somebody said something in a thread: whoever listens to it is to be told, but not they themselves. */
export function stirErrand(member: MemberSecret, thread: ThingId): Errand {
	return errand('stir', thread, maskMark(member, thread))
}

/** A member's devices hear no more of a thread; without a member nobody's do, for it is gone. */
export function hushErrand(thread: ThingId, member?: MemberSecret): Errand {
	return errand('hush', thread, member ? maskMark(member, thread) : new Uint8Array(MARK_BYTES))
}

function errand(op: 'stir' | 'hush', thing: ThingId, mark: Uint8Array): Errand {
	// No row of the vault is meant: any place in the outbox does.
	const k = thingBytes(newThingId())
	const inner = new Uint8Array(INNER_BYTES)
	inner.set(mark)
	return { k, b: encodeOrder(webKeys().outbox, k, { op, thing, inner }), over: 'none' }
}
