import type { EntryBox } from './entry'
import type { TakenPlace } from './places'
import type { Entry } from './record'

/** An entry whose place another one took first; it waits in the outbox and cannot move. */
export type Second = { readonly label: Uint8Array; readonly b: Uint8Array; readonly entry: Entry }

/** What a place says: its entry, its errand if that is still pending, and a second entry that was told to the same place. */
export type Reading = {
	readonly index: number
	readonly entry: Entry | null
	readonly pending: Uint8Array | null
	readonly second: Second | null
}

/** Puts vault row and pending errand of one place together. A pending `put` onto another row is a second entry. */
export function readPlace(box: EntryBox, place: TakenPlace): Reading {
	const { index, label, kept, pending } = place
	const open = (inner: Uint8Array | null) => inner && box.open(label, inner)
	const order = pending?.order
	if (!pending || !order || !('inner' in order)) {
		return { index, entry: open(kept), pending: null, second: null }
	}
	const entry = open(order.inner)
	if (order.op === 'put' && kept && !Buffer.from(kept).equals(order.inner)) {
		const second = entry && { label, b: pending.b, entry }
		return { index, entry: open(kept), pending: null, second }
	}
	return { index, entry, pending: pending.b, second: null }
}
