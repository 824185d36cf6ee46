import path from 'node:path'
import Database from 'better-sqlite3'
import type { App } from '@/browser/app'
import { parseThingId, type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'

/** Ids of replies, which the world looks up where they lie instead of loading the thread's page once more. */
export class Replies {
	constructor(readonly app: App) {}

	/** The reply that is read at `place`, an address that ends in #r and its number. Throws when there is none. */
	idAt(thread: string, place: string): ThingId {
		const [id, number] = [parseThingId(thread), Number(place.split('#r')[1])]
		const found = id && this.#row(thingBytes(id), number)
		if (!found) throw new Error(`no reply at ${place}`)
		return thingIdFromBytes(found.id)
	}

	#row(secret: Uint8Array, number: number): { id: Buffer } | undefined {
		const file = path.join(String(this.app.env.TREEHOLE_DATA), 'content.db')
		const store = new Database(file, { readonly: true })
		try {
			const find = store.prepare<[Uint8Array, number], { id: Buffer }>(
				'SELECT id FROM reply WHERE secret = ? AND number = ?',
			)
			return find.get(secret, number)
		} finally {
			store.close()
		}
	}
}
