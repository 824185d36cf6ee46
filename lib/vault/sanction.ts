import 'server-only'
import { newThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { webKeys } from '@/lib/keys/web-keys'
import { type Errand, encodeOrder, encodeSanction, type Order, type SanctionOrder } from './errand'

/** Has the keeper bring a sanction to whoever told a thing; nobody hears whether it found anybody. */
export function sanctionErrand(thing: ThingId, order: SanctionOrder): Errand {
	return errand({ op: 'sanction', thing, inner: encodeSanction(order) })
}

/** Has the keeper count that whoever sealed their standing judged as stewards did, or not. */
export function judgedErrand(seal: Uint8Array, right: boolean): Errand {
	return errand({ op: right ? 'right' : 'wrong', inner: seal })
}

function errand(order: Order): Errand {
	// No row of the vault is meant: any place in the outbox does.
	const k = thingBytes(newThingId())
	return { k, b: encodeOrder(webKeys().outbox, k, order), over: 'none' }
}
