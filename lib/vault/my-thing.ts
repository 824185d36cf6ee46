import 'server-only'
import type { ThingId } from '@/lib/crypto/id'
import { webKeys } from '@/lib/keys/web-keys'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { EntryBox } from './entry'
import { type Errand, encodeOrder } from './errand'
import { mineLabels } from './label'
import type { Kind } from './record'

/** An entry and its place. `pending` is its errand's bytes while that is still in the outbox. */
export type Placed<K extends Kind> = {
	readonly kind: K
	readonly thing: ThingId
	readonly index: number
	readonly pending: Uint8Array | null
}

/** One thing its member told. */
export type MyThing = Placed<'secret' | 'reply'>

/** A thread that a member follows. */
export type MyFollow = Placed<'follow'>

/** "thing `thing` is mine": the entry of "my things" at `index`, for the telling's own write (Πbas, Cash et al., NDSS 2014). */
export function reverseErrand(
	member: MemberSecret,
	index: number,
	kind: Kind,
	thing: ThingId,
): Errand {
	const k = mineLabels(member)(index)
	const inner = new EntryBox(member).close(k, { kind, thing })
	return { k, b: encodeOrder(webKeys().outbox, k, { op: 'put', inner }), over: 'none' }
}
