import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { syncToDisk } from './sqlite-file'

/** The folder of photos inside a backup. */
export const PHOTOS = 'photos'

/** The folder where photos lie, or null for a bucket, which has copies of its own. */
export function photoFolder(url: string): string | null {
	return url.startsWith('file:') ? path.resolve(url.slice('file:'.length)) : null
}

/** Names of the whole blobs in a folder; what a kill broke off is none. */
export function blobsIn(folder: string): string[] {
	if (!existsSync(folder)) return []
	return readdirSync(folder).filter((name) => /^[\w-]{22}\.\w+$/.test(name))
}

/** Copies blobs that are not there yet; killed in between, the same call ends it. Returns how many `to` has of them now. */
export function copyPhotos(from: string | null, to: string): number {
	const names = from ? blobsIn(from) : []
	if (!from || names.length === 0) return 0
	mkdirSync(to, { recursive: true, mode: 0o700 })
	const copied = names.filter((name) => copyOne(path.join(from, name), path.join(to, name)))
	syncToDisk(to)
	return copied.length
}

/** False when it was deleted while the copy ran. */
function copyOne(from: string, to: string): boolean {
	if (existsSync(to)) return true
	try {
		copyFileSync(from, `${to}.part`)
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
		throw error
	}
	syncToDisk(`${to}.part`)
	renameSync(`${to}.part`, to)
	return true
}
