import { type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'
import type { Ring } from '@/lib/keys/ring'
import { SANCTIONS, type Sanction } from '@/lib/review/sanction'
import { INNER_BYTES } from './record'

/**
 * What the keeper is asked to do with one row, carried in the content store's outbox under the outbox key:
 * - `seal`: keep the seal of `thing`, unless it is kept already; `unseal`: drop it;
 * - `stir`: somebody said something in the thread `thing`, `inner` begins with their mark there; `hush`: whoever has that
 *   mark is to hear no more of the thread, with no mark (zeros) nobody is;
 * - `put`: keep an entry of "my things" in an empty place; `replace`: overwrite the entry there;
 * - `sanction`: whoever told `thing` is warned, slowed down, suspended, or let go of again: see `encodeSanction`;
 * - `right`, `wrong`: whoever's standing is sealed in `inner` reported what stewards then decided, or not; the last that is said of a seal
 *   holds. `jurorRight`, `jurorWrong`: the same of who judged on a jury.
 */
export type Order =
	| { readonly op: 'seal' | 'stir' | 'hush'; readonly thing: ThingId; readonly inner: Uint8Array }
	| { readonly op: 'unseal'; readonly thing: ThingId }
	| { readonly op: 'put' | 'replace'; readonly inner: Uint8Array }
	| StandingOrder

/** What stewards decided about a teller or a reporter, on its way to their standing. */
export type StandingOrder =
	| { readonly op: 'sanction'; readonly thing: ThingId; readonly inner: Uint8Array }
	| {
			readonly op: 'right' | 'wrong' | 'jurorRight' | 'jurorWrong'
			readonly inner: Uint8Array
	  }

/**
 * One row for the outbox. `over` says which pending errand for the same `k` it may replace: none, any, or
 * exactly the bytes that were seen. So no errand is ever lost to another that did not know of it.
 */
export type Errand = {
	readonly k: Uint8Array
	readonly b: Uint8Array
	readonly over: 'none' | 'any' | Uint8Array
}

const OPS = [
	...(['seal', 'unseal', 'put', 'replace', 'stir', 'hush'] as const),
	...(['sanction', 'right', 'wrong', 'jurorRight', 'jurorWrong'] as const),
] as const
const THING_AT = 1
const INNER_AT = THING_AT + 16
const ORDER_BYTES = INNER_AT + INNER_BYTES

/** GCM(K_outbox, op(1) ‖ thing(16, or zeros) ‖ inner(115, or zeros), aad = k): one length for all orders. */
export function encodeOrder(ring: Ring, k: Uint8Array, order: Order): Uint8Array {
	const bytes = new Uint8Array(ORDER_BYTES)
	bytes[0] = OPS.indexOf(order.op) + 1
	if ('thing' in order) bytes.set(thingBytes(order.thing), THING_AT)
	if ('inner' in order) bytes.set(order.inner, INNER_AT)
	return ring.encrypt(bytes, k)
}

/** The order, or null when no key of the ring opens it. */
export function decodeOrder(ring: Ring, k: Uint8Array, b: Uint8Array): Order | null {
	const bytes = ring.decrypt(b, k)
	const op = OPS[(bytes?.[0] ?? 0) - 1]
	if (!bytes || bytes.length !== ORDER_BYTES || !op) return null
	const thing = thingIdFromBytes(bytes.subarray(THING_AT, INNER_AT))
	const inner = bytes.slice(INNER_AT)
	if (op === 'unseal') return { op, thing }
	if (op === 'seal' || op === 'stir' || op === 'hush' || op === 'sanction')
		return { op, thing, inner }
	return { op, inner }
}

/** Until when (hours since 1970) a sanction holds; `last` where its thing is gone, and its seal goes as soon as the standing is found. */
export interface SanctionOrder {
	readonly sanction: Sanction
	readonly until: number
	readonly last: boolean
}

const UNTIL_AT = 1
const LAST_AT = UNTIL_AT + 4

/** kind(1) ‖ until in hours(4) ‖ last(1) ‖ zeros: the inner part of a `sanction`. */
export function encodeSanction({ sanction, until, last }: SanctionOrder): Uint8Array {
	const inner = Buffer.alloc(INNER_BYTES)
	inner.writeUInt8(SANCTIONS.indexOf(sanction))
	inner.writeUInt32BE(until, UNTIL_AT)
	inner.writeUInt8(last ? 1 : 0, LAST_AT)
	return new Uint8Array(inner)
}

export function decodeSanction(inner: Uint8Array): SanctionOrder {
	const bytes = Buffer.from(inner)
	const sanction = SANCTIONS[bytes.readUInt8()] ?? 'warn'
	return {
		sanction,
		until: bytes.readUInt32BE(UNTIL_AT),
		last: bytes.readUInt8(LAST_AT) === 1,
	}
}
