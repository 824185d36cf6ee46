import { type IDBPDatabase, openDB } from 'idb'

/** Whoever changes the list raises the version: missing drawers are made when the database is opened. */
const VERSION = 4
/** Before this version the names in the drawer `seen` were readable. */
const SEEN_SEALED = 3

/** The drawers of this device's database; each holds values under keys that whoever uses it chooses. */
export const DRAWERS = [
	/** What the service worker has to know of the settings: it cannot read localStorage. */
	'settings',
	/** What waits to be sent. */
	'outbox',
	/** Keys that cannot be taken out of the browser. */
	'keys',
	/** What another app shared, until the composer takes it. */
	'shared',
	/** What was seen already, under names that only this device can make: seen.ts. */
	'seen',
	/** The photo of a secret that is being written. */
	'draft',
	/** What of an address book was compared, as hashes under a key of this device. */
	'compared',
] as const
export type Drawer = (typeof DRAWERS)[number]

const NAME = 'treehole'

/**
 * This device's database, or null where there is none: private modes of some browsers, a full disk, a profile that is
 * broken. Whatever is kept here must be able to do without.
 */
export async function openDevice(): Promise<IDBPDatabase | null> {
	try {
		// Opened for each use: a connection that stays open would hold up a wipe in another tab.
		return await openDB(NAME, VERSION, {
			upgrade(db, from) {
				if (from > 0 && from < SEEN_SEALED) db.deleteObjectStore('seen')
				for (const drawer of DRAWERS)
					if (!db.objectStoreNames.contains(drawer)) db.createObjectStore(drawer)
			},
			blocking: (_, __, event) => (event.target as IDBDatabase).close(),
		})
	} catch {
		return null
	}
}

/** The value under `key`, or undefined. It may be from an older version: look at its shape before using it. */
export function takeOut(drawer: Drawer, key: string): Promise<unknown> {
	return use((db) => db.get(drawer, key), undefined)
}

/** Keeps `value` (anything that can be cloned); false when the device keeps nothing. */
export function putIn(drawer: Drawer, key: string, value: unknown): Promise<boolean> {
	return use(async (db) => {
		await db.put(drawer, value, key)
		return true
	}, false)
}

/** Throws away what is under `key`. */
export function throwOut(drawer: Drawer, key: string): Promise<void> {
	return use((db) => db.delete(drawer, key), undefined)
}

/** Everything in a drawer, in the order of its keys. */
export function allIn(drawer: Drawer): Promise<unknown[]> {
	return use((db) => db.getAll(drawer), [])
}

/**
 * Empties every database of this site: ours, and Workbox's, which lists the addresses of kept pages. Deleting is left to the
 * server's answer (Clear-Site-Data): a worker that has one open would hold the deletion up, and all that comes after it.
 */
export async function wipeDevice(): Promise<void> {
	// Firefox learned to list them in 2024.
	const listed = await indexedDB.databases?.().catch(() => [])
	const names = listed?.flatMap(({ name }) => name ?? []) ?? [NAME, 'workbox-expiration']
	await Promise.allSettled(names.map(emptyDatabase))
}

async function emptyDatabase(name: string): Promise<void> {
	const db = await openDB(name)
	await Promise.all([...db.objectStoreNames].map((drawer) => db.clear(drawer)))
	db.close()
}

/** Runs `work`; answers with `otherwise` when there is no database, or it refuses, as a full one does. */
async function use<T>(work: (db: IDBPDatabase) => Promise<T>, otherwise: T): Promise<T> {
	const db = await openDevice()
	if (!db) return otherwise
	try {
		return await work(db)
	} catch {
		return otherwise
	} finally {
		db.close()
	}
}
