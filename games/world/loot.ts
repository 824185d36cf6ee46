import { spawnSync } from 'node:child_process'
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	statSync,
	writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { World } from './world'

/** Every file that a service left on its disk, without its keys. */
export interface Loot {
	readonly folder: string
}

/**
 * Copies what lies on the disk while the application runs: both stores with their logs, temporary files, homes, what was
 * printed, a backup, and of the build and its caches what was written since the world began: the rest is older than
 * anything that could be found in it. Throws when anything of that is missing.
 */
export function steal(world: World): Loot {
	const folder = mkdtempSync(path.join(tmpdir(), 'treehole-loot-'))
	const { app } = world
	backup(world, path.join(world.folder, 'backups'))
	cpSync(String(app.env.TREEHOLE_DATA), path.join(folder, 'data'), {
		recursive: true,
		filter: (source) => !statSync(source).isSocket(),
	})
	cpSync(world.folder, path.join(folder, 'places'), { recursive: true })
	for (const built of ['.next', '.build', 'public']) {
		copyWritten(built, path.join(folder, built), world.began)
	}
	writeFileSync(path.join(folder, 'printed.log'), app.said('server') + app.said('keeper'))
	return { folder }
}

/** Copies the files of a folder that were written at `since` (ms since 1970, by the machine's clock) or later. */
export function copyWritten(from: string, to: string, since: number): void {
	const filter = (source: string) => {
		const stat = statSync(source)
		return stat.isDirectory() || stat.ctimeMs >= since
	}
	cpSync(from, to, { recursive: true, filter })
}

function backup({ app }: World, into: string): void {
	mkdirSync(into, { recursive: true })
	const made = spawnSync(process.execPath, ['.build/backup.js', into], { env: app.env })
	if (made.status !== 0) throw new Error(`no backup: ${made.stderr}`)
}

/** Paths of all files, relative to the loot. */
export function filesOf({ folder }: Loot): string[] {
	const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	return all.filter((name) => statSync(path.join(folder, name)).isFile())
}

export function bytesOf({ folder }: Loot, file: string): Buffer {
	return readFileSync(path.join(folder, file))
}
