import 'server-only'
import type { ThingId } from '@/lib/crypto/id'
import { sealTo } from '@/lib/crypto/sealed-box'
import { KeyTrouble } from '@/lib/keys/key-trouble'
import { webKeys } from '@/lib/keys/web-keys'
import { type MemberSecret, standingOf } from '@/lib/mark/member-marks'
import { epochOf, hourOf } from '@/lib/time/hours'
import { type Errand, encodeOrder } from './errand'
import { sealLabel } from './label'
import { encodeStanding } from './standing'

/**
 * Ties `thing` to its teller's standing so that only the keeper can say to which. Goes into the telling's own write.
 * Throws KeyTrouble while the sealing key is missing: nothing is taken that could not be sealed.
 */
export function sealTeller(member: MemberSecret, thing: ThingId, now: number = Date.now()): Errand {
	const { label, outbox } = webKeys()
	const k = sealLabel(label.current, thing)
	const inner = sealStanding(member, now)
	return { k, b: encodeOrder(outbox, k, { op: 'seal', thing, inner }), over: 'none' }
}

/** A member's standing of now, 115 bytes that only the keeper opens; two of them never look alike. Throws KeyTrouble as above. */
export function sealStanding(member: MemberSecret, now: number = Date.now()): Uint8Array {
	const { keeperPublicKey } = webKeys()
	if (!keeperPublicKey) throw new KeyTrouble('The sealing key is missing: nothing can be told.')
	const epoch = epochOf(hourOf(now))
	const message = encodeStanding({ epoch, tag: standingOf(member, epoch) })
	return sealTo(keeperPublicKey.current.reveal(), message)
}
