import 'server-only'
import type { ThingId } from '@/lib/crypto/id'
import type { SecretKey } from '@/lib/keys/secret-key'
import { webKeys } from '@/lib/keys/web-keys'
import {
	decodeOrder,
	decodeSanction,
	type Errand,
	encodeOrder,
	encodeSanction,
	type Order,
	type SanctionOrder,
} from './errand'
import { judgedLabel, sanctionLabel } from './label'
import { pendingErrands } from './outbox'

/** Has the keeper bring a sanction to whoever told a thing; nobody hears whether it found anybody. */
export function sanctionErrands(thing: ThingId, order: SanctionOrder): Errand[] {
	const inner = encodeSanction(order)
	return errands((key) => sanctionLabel(key, thing), { op: 'sanction', thing, inner })
}

/** Has the keeper count that whoever sealed their standing reported what stewards decided then, or not. */
export function judgedErrands(seal: Uint8Array, right: boolean): Errand[] {
	return errands((key) => judgedLabel(key, seal), { op: right ? 'right' : 'wrong', inner: seal })
}

/** The same of a juror's answer: counted apart, so that nobody makes their reports weigh more by it. */
export function jurorErrands(seal: Uint8Array, right: boolean): Errand[] {
	const op = right ? 'jurorRight' : 'jurorWrong'
	return errands((key) => judgedLabel(key, seal), { op, inner: seal })
}

/** Instead of the one that waits, a sanction that lets the seal go once it was brought; null where none waits. */
export async function lastSanctionErrands(thing: ThingId): Promise<Errand[] | null> {
	const { label, outbox } = webKeys()
	const labels = label.all.map((key) => sanctionLabel(key, thing))
	for (const [at, seen] of (await pendingErrands(labels)).entries()) {
		const order = seen && decodeOrder(outbox, labels[at] as Uint8Array, seen)
		if (order?.op === 'sanction')
			return sanctionErrands(thing, { ...decodeSanction(order.inner), last: true })
	}
	return null
}

/** Under every label key: an earlier errand about the same may wait from before a rotation. */
function errands(labelUnder: (key: SecretKey) => Uint8Array, order: Order): Errand[] {
	const { label, outbox } = webKeys()
	return label.all.map((key) => {
		const k = labelUnder(key)
		return { k, b: encodeOrder(outbox, k, order), over: 'any' }
	})
}
