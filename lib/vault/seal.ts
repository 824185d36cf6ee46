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
	const { label, outbox, keeperPublicKey } = webKeys()
	if (!keeperPublicKey) throw new KeyTrouble('The sealing key is missing: nothing can be told.')
	const epoch = epochOf(hourOf(now))
	const message = encodeStanding({ epoch, tag: standingOf(member, epoch) })
	const k = sealLabel(label.current, thing)
	const inner = sealTo(keeperPublicKey.current.reveal(), message)
	return { k, b: encodeOrder(outbox, k, { op: 'seal', thing, inner }), over: 'none' }
}
