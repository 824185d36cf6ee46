import 'server-only'
import {
	chmodSync,
	chownSync,
	closeSync,
	existsSync,
	fsyncSync,
	linkSync,
	openSync,
	renameSync,
	statSync,
	unlinkSync,
	writeSync,
} from 'node:fs'
import path from 'node:path'
import type { Rings } from './key-file'

const ABOUT =
	'Keys of Treehole. Whoever has this file and the stores can read what the stores keep closed. Never store it beside them.'

/** Writes a key file that is not there yet; an existing one is never touched (EEXIST). */
export function createKeyFile(file: string, rings: Rings<string>): void {
	const next = writeNext(file, rings)
	try {
		linkSync(next, file)
	} finally {
		unlinkSync(next)
	}
	syncFolder(file)
}

/**
 * Puts new rings in the place of the old ones in one step, then overwrites the old file's bytes. Killed at any
 * point, the file is the old or the new one, and `finishKeyFile` wipes what was left behind. A disk that copies
 * on write may keep the old bytes all the same: see docs/threat-model.md.
 */
export function replaceKeyFile(file: string, rings: Rings<string>): void {
	finishKeyFile(file)
	const next = writeNext(file, rings)
	linkSync(file, `${file}.old`)
	renameSync(next, file)
	syncFolder(file)
	wipe(`${file}.old`)
	syncFolder(file)
}

/** Wipes what a killed `replaceKeyFile` left behind; harmless at any time when nobody else writes. */
export function finishKeyFile(file: string): void {
	for (const left of [`${file}.next`, `${file}.old`]) {
		if (!existsSync(left)) continue
		// Killed between link and rename, ".old" still IS the key file: only the second name goes.
		if (existsSync(file) && statSync(left).ino === statSync(file).ino) unlinkSync(left)
		else wipe(left)
	}
}

function writeNext(file: string, rings: Rings<string>): string {
	const next = `${file}.next`
	if (existsSync(next)) wipe(next)
	const entries = Object.entries(rings).map(([purpose, ring]) => [
		purpose,
		ring.all.map((key) => ({
			since: key.since,
			key: Buffer.from(key.reveal()).toString('base64url'),
		})),
	])
	const fd = openSync(next, 'wx', 0o400)
	writeSync(
		fd,
		`${JSON.stringify({ about: ABOUT, rings: Object.fromEntries(entries) }, null, 2)}\n`,
	)
	fsyncSync(fd)
	closeSync(fd)
	keepOwner(file, next)
	return next
}

/** Run by root for a process of another user, that user must still be able to read the file. */
function keepOwner(file: string, next: string): void {
	const owner = statSync(file, { throwIfNoEntry: false })
	if (owner && process.getuid?.() === 0) chownSync(next, owner.uid, owner.gid)
}

function wipe(file: string): void {
	chmodSync(file, 0o600)
	const fd = openSync(file, 'r+')
	writeSync(fd, Buffer.alloc(statSync(file).size))
	fsyncSync(fd)
	closeSync(fd)
	unlinkSync(file)
}

function syncFolder(file: string): void {
	const fd = openSync(path.dirname(file), 'r')
	fsyncSync(fd)
	closeSync(fd)
}
