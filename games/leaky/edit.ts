import path from 'node:path'
import Database from 'better-sqlite3'
import type { Posed } from '@/games/thief/posed'
import type { Deed } from '@/games/world/truth'
import { parseThingId, thingBytes } from '@/lib/crypto/id'

/** A world's files, spoiled in one way that real services were spoiled in. */
export type Leak = (folder: string, posed: Posed) => void

/** Changes one of the stolen stores. */
export function edit(
	folder: string,
	file: string,
	change: (store: Database.Database) => void,
): void {
	const store = new Database(path.join(folder, 'data', file))
	store.pragma('synchronous = OFF')
	change(store)
	store.close()
}

export function inOrder(deeds: readonly Deed[]): Deed[] {
	return deeds.toSorted((a, b) => a.at - b.at)
}

/** Hearts and reports have no id of their own. */
export function isMark({ kind }: Deed): boolean {
	return kind === 'heart' || kind === 'report'
}

export function bytes(thing: string): Uint8Array {
	const id = parseThingId(thing)
	if (!id) throw new Error('no id of a thing')
	return Buffer.from(thingBytes(id))
}
