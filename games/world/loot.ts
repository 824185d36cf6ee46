import { spawnSync } from 'node:child_process'
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Disk } from './world'

/** Every file that a service left on its disk, without its keys. */
export interface Loot {
	readonly folder: string
}

/**
 * Copies what lies on the disk while the application runs: both stores with their logs, temporary files, homes, what was
 * printed, a backup, and of the build and its caches what was written since the world began: the rest is older than
 * anything that could be found in it. Throws when anything of that is missing.
 */
export function steal(disk: Disk): Loot {
	backup(disk, path.join(disk.folder, 'backups'))
	const loot = stealInPassing(disk)
	for (const built of ['.next', '.build', 'public']) {
		copyWritten(built, path.join(loot.folder, built), disk.began)
	}
	return loot
}

/** The same without a backup, which the keeper has to make, and without the build. */
export function stealInPassing({ app, folder: from }: Disk): Loot {
	const folder = mkdtempSync(path.join(tmpdir(), 'treehole-loot-'))
	copyInUse(String(app.env.TREEHOLE_DATA), path.join(folder, 'data'))
	copyInUse(from, path.join(folder, 'places'))
	writeFileSync(path.join(folder, 'printed.log'), app.said('server') + app.said('keeper'))
	return { folder }
}

/**
 * Copies the files of a folder, some or all, that programs write to meanwhile: a store's log first, which holds what the store may not hold yet. Not by
 * `cpSync`, which waits for ever for the end of a log that is emptied while it copies (libuv).
 */
export function copyInUse(from: string, to: string, files = filesOf({ folder: from })): void {
	const isLog = (file: string) => file.endsWith('-wal')
	for (const file of files.toSorted((a, b) => Number(isLog(b)) - Number(isLog(a)))) {
		const [source, copy] = [path.join(from, file), path.join(to, file)]
		mkdirSync(path.dirname(copy), { recursive: true })
		writeFileSync(copy, readFileSync(source))
		const { atime, mtime } = statSync(source)
		utimesSync(copy, atime, mtime)
	}
}

/** Copies the files of a folder that were written at `since` (ms since 1970, by the machine's clock) or later. */
export function copyWritten(from: string, to: string, since: number): void {
	const filter = (source: string) => {
		const stat = statSync(source)
		return stat.isDirectory() || stat.ctimeMs >= since
	}
	cpSync(from, to, { recursive: true, filter })
}

function backup({ app }: Disk, into: string): void {
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
