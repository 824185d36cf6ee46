import 'server-only'
import { webKeys } from '@/lib/keys/web-keys'
import { decodeOrder, type Order } from './errand'
import { keptRows } from './kept-rows'
import { pendingErrands } from './outbox'

/** An errand still in the outbox: `b` as it lies there, and its order (null when no key opens it). */
export type Pending = { readonly b: Uint8Array; readonly order: Order | null }

/** What is known of one place of "my things": the row in the vault, the errand on its way there. */
export type Place = {
	readonly label: Uint8Array
	readonly kept: Uint8Array | null
	readonly pending: Pending | null
}

export type TakenPlace = Place & { readonly index: number }

/**
 * Looks up places (at most MAX_LABELS) in outbox and vault; throws KeeperAway. The outbox is read first: a row that moves meanwhile is
 * then seen twice instead of not at all.
 */
export async function placesAt(labels: readonly Uint8Array[]): Promise<Place[]> {
	const pending = await pendingAt(labels)
	const kept = await keptRows(labels)
	return labels.map((label, at) => ({
		label,
		kept: kept[at] ?? null,
		pending: pending[at] ?? null,
	}))
}

/** What of these labels is in the outbox; needs no keeper. */
export async function pendingAt(labels: readonly Uint8Array[]): Promise<(Pending | null)[]> {
	const { outbox } = webKeys()
	const found = await pendingErrands(labels)
	return labels.map((label, at) => {
		const b = found[at]
		return b ? { b, order: decodeOrder(outbox, label, b) } : null
	})
}
