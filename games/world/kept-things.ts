import path from 'node:path'
import Database from 'better-sqlite3'
import type { App } from '@/browser/app'
import { parseThingId, type ThingId, thingBytes, thingIdFromBytes } from '@/lib/crypto/id'

/** A photo as its secret's row names it. */
export interface KeptPhoto {
	readonly name: Uint8Array
	readonly key: Uint8Array
}

/** What no page says, and the world looks up where it lies: ids of replies, names and keys of photos. */
export class KeptThings {
	constructor(readonly app: App) {}

	/** The reply that is read at `place`, an address that ends in #r and its number. Throws when there is none. */
	idAt(thread: string, place: string): ThingId {
		const found = this.#row<{ id: Buffer }>(
			'SELECT id FROM reply WHERE secret = ? AND number = ?',
			bytesOf(thread),
			Number(place.split('#r')[1]),
		)
		if (!found) throw new Error(`no reply at ${place}`)
		return thingIdFromBytes(found.id)
	}

	/** The photo of a secret that is out, where it has one. */
	photoOf(secret: string): KeptPhoto[] {
		const found = this.#row<KeptPhoto>(
			'SELECT photo AS name, photo_key AS key FROM secret WHERE id = ? AND photo IS NOT NULL',
			bytesOf(secret),
		)
		return found ? [found] : []
	}

	#row<T>(query: string, ...values: readonly unknown[]): T | undefined {
		const file = path.join(String(this.app.env.TREEHOLE_DATA), 'content.db')
		const store = new Database(file, { readonly: true })
		try {
			return store.prepare(query).get(...values) as T | undefined
		} finally {
			store.close()
		}
	}
}

function bytesOf(thing: string): Uint8Array {
	const id = parseThingId(thing)
	if (!id) throw new Error('no id of a thing')
	return thingBytes(id)
}
