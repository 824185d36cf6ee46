import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { migrationsOf } from '@/db/migrate'
import { config } from '@/lib/config/config'
import { fetchVault } from './fetch-vault'
import { MANIFEST, manifestOf } from './manifest'
import { copyPhotos, PHOTOS, photoFolder } from './photo-files'
import { checkStore, copyStore, storeFile, syncToDisk } from './sqlite-file'
import { withKeeper } from './with-keeper'

/**
 * Backs both stores and the photos up into a new folder inside `into` while the app goes on, and returns that folder. Content comes
 * first: an errand leaves its outbox only once the vault has it, so what the content's copy lacks, the vault's has.
 */
export async function backup(into: string, now: number = Date.now()): Promise<string> {
	const target = path.resolve(into)
	refuseNearKeys(target)
	const source = storeFile(config().contentUrl)
	storeFile(config().vaultUrl)
	const folder = path.join(target, `treehole-${new Date(now).toISOString().replaceAll(':', '-')}`)
	mkdirSync(target, { recursive: true, mode: 0o700 })
	mkdirSync(folder, { mode: 0o700 })
	try {
		await fill(folder, source, now)
	} catch (error) {
		rmSync(folder, { recursive: true })
		throw error
	}
	return folder
}

async function fill(folder: string, source: string, now: number): Promise<void> {
	const [content, vault] = [path.join(folder, 'content.db'), path.join(folder, 'vault.db')]
	copyStore(source, content)
	await withKeeper(() => fetchVault(config().keeperSocket, vault))
	checkStore(content, 'content', migrationsOf('content', 'sqlite'))
	checkStore(vault, 'vault', migrationsOf('vault', 'sqlite'))
	for (const file of [content, vault]) {
		chmodSync(file, 0o600)
		syncToDisk(file)
	}
	// After the content: what its copy names is there, unless it was deleted meanwhile.
	const photos = copyPhotos(photoFolder(config().photoUrl), path.join(folder, PHOTOS))
	const manifest = path.join(folder, MANIFEST)
	writeFileSync(manifest, `${JSON.stringify(await manifestOf(folder, photos, now), null, 2)}\n`, {
		mode: 0o600,
	})
	syncToDisk(manifest)
	syncToDisk(folder)
}

/** Whoever gets stores and keys together can open everything: they must not end in one archive. */
function refuseNearKeys(target: string): void {
	const { keys, data } = config()
	if (isInside(keys, target) || isInside(target, keys)) {
		throw new Error(`${target} holds the keys: choose a folder that will never be kept with them.`)
	}
	if (isInside(target, data)) {
		throw new Error(`${target} lies among the stores: a backup there would be lost with them.`)
	}
}

function isInside(place: string, folder: string): boolean {
	return (
		place === folder || place.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep)
	)
}
