import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { Loot } from '@/games/world/loot'

/** What `look` makes of one store and of the file that it is opened from. Opening a store changes its log, so a copy is opened. */
export function openCopy<T>(
	loot: Loot,
	file: string,
	look: (store: Database.Database, copy: string) => T,
): T {
	const folder = mkdtempSync(path.join(tmpdir(), 'treehole-thief-'))
	const copy = path.join(folder, 'store.db')
	cpSync(path.join(loot.folder, file), copy)
	const log = path.join(loot.folder, `${file}-wal`)
	if (existsSync(log)) cpSync(log, `${copy}-wal`)
	const store = new Database(copy)
	try {
		return look(store, copy)
	} finally {
		store.close()
		rmSync(folder, { recursive: true })
	}
}
