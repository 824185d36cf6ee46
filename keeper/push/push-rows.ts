import type { SecretKey } from '@/lib/keys/secret-key'
import { LabelMap } from '@/lib/vault/label-map'
import { directionOf, innerOf } from '@/lib/vault/record'
import type { Desk } from '../desk'
import type { Changes } from '../vault-rows'
import { closePushRow, openPushRow, type PushRow, pushLabel } from './push-record'

/** Where a row would lie, under any label key. */
type Place = Parameters<typeof pushLabel>[1]

/** A row that is there, and where. */
export type Found = { readonly label: Uint8Array; readonly row: PushRow }

/** The rows at these places, null where there is none; while labels are being rotated they lie under either key. */
export async function findPushRows(
	{ keys, rows, envelope }: Desk,
	places: readonly Place[],
): Promise<(Found | null)[]> {
	const { label, keeper } = keys.rings()
	const labelsAt = places.map((place) => label.all.map((key) => pushLabel(key, place)))
	const found = await rows.find(labelsAt.flat())
	return labelsAt.map((labels) => {
		for (const at of labels) {
			const bytes = found.get(at)
			const record = bytes && envelope.unwrap(at, bytes)
			const row = record && openPushRow(keeper, innerOf(record))
			if (row) return { label: at, row }
		}
		return null
	})
}

/** Keeps a row at its place under the newest keys, as part of `changes`. */
export function putPushRow({ keys, envelope }: Desk, changes: Changes, row: PushRow): void {
	const { label, keeper } = keys.rings()
	const at = pushLabel(label.current, row)
	changes.set(at, envelope.wrap(at, closePushRow(keeper, row)))
}

const STRETCH = 1024

/** Moves every row about pushes to its label under the newest key. May be killed and begun anew. */
export async function relabelPushRows(desk: Desk): Promise<void> {
	const { current } = desk.keys.rings().label
	for (let after: Uint8Array | undefined = new Uint8Array(0); after; ) {
		desk.stopping.throwIfAborted()
		const from: Uint8Array = after
		after = await desk.turns.take(() => relabelStretch(desk, current, from))
	}
}

async function relabelStretch(desk: Desk, newest: SecretKey, from: Uint8Array) {
	const stretch = await desk.rows.after(from, STRETCH)
	const changes: Changes = new LabelMap()
	for (const { k, b } of stretch) {
		const record = desk.envelope.unwrap(k, b)
		if (!record || directionOf(record) !== 'push') continue
		const row = openPushRow(desk.keys.rings().keeper, innerOf(record))
		const label = row && pushLabel(newest, row)
		if (!label || Buffer.from(label).equals(k)) continue
		changes.set(k, null)
		changes.set(label, desk.envelope.wrap(label, record))
	}
	await desk.rows.write(changes)
	return stretch.at(-1)?.k
}
