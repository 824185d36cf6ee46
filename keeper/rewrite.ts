import { setImmediate } from 'node:timers/promises'
import { LabelMap } from '@/lib/vault/label-map'
import type { Desk } from './desk'
import { BEGIN, type Changes } from './vault-rows'

const STRETCH = 1024

/** New bytes for a row, or null to leave it as it is. */
export type Rewriting = (label: Uint8Array, row: Uint8Array) => Uint8Array | null

/**
 * Walks the whole vault and rewrites what `rewriting` wants changed, a stretch a turn, so that errands go on moving
 * in between. It may be killed and begun anew: what is changed already is left alone.
 */
export async function rewriteRows(
	{ rows, turns, stopping }: Desk,
	rewriting: Rewriting,
): Promise<void> {
	for (let after: Uint8Array | undefined = BEGIN; after; ) {
		stopping.throwIfAborted()
		await setImmediate()
		const from: Uint8Array = after
		after = await turns.take(async () => {
			const stretch = await rows.after(from, STRETCH)
			const changes: Changes = new LabelMap()
			for (const { k, b } of stretch) {
				const rewritten = rewriting(k, b)
				if (rewritten) changes.set(k, rewritten)
			}
			await rows.write(changes)
			return stretch.at(-1)?.k
		})
	}
}
