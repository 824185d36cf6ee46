import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { migrationsOf } from '@/db/migrate'
import { isAnswered } from '@/keeper/socket'
import { config } from '@/lib/config/config'
import { BACKED_UP, type BackedUp, checkedManifest, type Manifest, matches } from './manifest'
import { copyPhotos, PHOTOS, photoFolder } from './photo-files'
import { checkStore, storeFile, syncToDisk } from './sqlite-file'

/**
 * Puts a backup in the place of stores that are not there; never over one that is. Both files are checked and copied
 * beside their places first and renamed last; killed in between, the same command ends it.
 */
export async function restore(from: string): Promise<void> {
	const folder = path.resolve(from)
	const { keeperSocket } = config()
	if (await isAnswered(keeperSocket)) throw new Error('Treehole is running: stop it first.')
	const manifest = await checkedManifest(folder)
	const owed: BackedUp[] = []
	for (const name of BACKED_UP) if (!(await isRestored(name, manifest))) owed.push(name)
	for (const name of owed) copyBeside(path.join(folder, name), name)
	const photos = photoFolder(config().photoUrl)
	if (photos) copyPhotos(path.join(folder, PHOTOS), photos)
	for (const name of owed) {
		renameSync(beside(name), placeOf(name))
		syncToDisk(path.dirname(placeOf(name)))
	}
}

/** True when an earlier call got this far; throws when another store is there. */
async function isRestored(name: BackedUp, manifest: Manifest): Promise<boolean> {
	const place = placeOf(name)
	const there = ['', '-wal', '-journal'].map((tail) => place + tail).filter(existsSync)
	if (there.length === 0) return false
	if (there.length === 1 && (await matches(place, manifest, name))) return true
	throw new Error(`${there[0]} is there: a restore never overwrites a store. Move it away first.`)
}

function copyBeside(source: string, name: BackedUp): void {
	const copy = beside(name)
	mkdirSync(path.dirname(copy), { recursive: true, mode: 0o700 })
	copyFileSync(source, copy)
	chmodSync(copy, 0o600)
	const store = name === 'content.db' ? 'content' : 'vault'
	checkStore(copy, store, migrationsOf(store, 'sqlite'))
	syncToDisk(copy)
}

const beside = (name: BackedUp) => `${placeOf(name)}.restoring`

function placeOf(name: BackedUp): string {
	const { contentUrl, vaultUrl } = config()
	return storeFile(name === 'content.db' ? contentUrl : vaultUrl)
}
