import { closeSync, fsyncSync, openSync } from 'node:fs'
import Database from 'better-sqlite3'
import { fileOf } from '@/db/dialect/open-sqlite'
import { type Migration, owed } from '@/db/migrate'

/** The file behind a store's address; throws for a server, whose own tools make better backups. */
export function storeFile(url: string): string {
	if (url.startsWith('postgres')) {
		throw new Error('Stores in Postgres are backed up and restored with pg_dump and pg_restore.')
	}
	return fileOf(url)
}

/** A consistent copy of a store that others go on writing (a read transaction inside VACUUM INTO). */
export function copyStore(from: string, to: string): void {
	const store = new Database(from, { readonly: true, fileMustExist: true })
	try {
		store.prepare('VACUUM INTO ?').run(to)
	} finally {
		store.close()
	}
}

/** Throws when pages, indexes or constraints of the file are damaged, or when it is of a newer Treehole. */
export function checkStore(file: string, name: string, known: readonly Migration[]): void {
	const store = new Database(file, { readonly: true, fileMustExist: true })
	try {
		const answer = store.pragma('integrity_check', { simple: true })
		if (answer !== 'ok') throw new Error(`${file} is damaged.`)
		const applied = store.prepare('SELECT name, hash FROM migration').all()
		owed(name, known, applied as { name: string; hash: string }[])
	} finally {
		store.close()
	}
}

/** Waits until a file or a folder's entries are on the disk. */
export function syncToDisk(place: string): void {
	const fd = openSync(place, 'r')
	fsyncSync(fd)
	closeSync(fd)
}
