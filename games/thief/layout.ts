import { readFileSync } from 'node:fs'
import path from 'node:path'
import { filesOf, type Loot } from '@/games/world/loot'
import { openCopy } from './open-copy'

/** For each value (hex), where its entry lies in each table and index: `@content.db/secret_new` → offset in the file. */
export type Layout = ReadonlyMap<string, ReadonlyMap<string, number>>

const STORES = /^data\/.*\.db$/

/** How a page is laid out: SQLite puts each new entry below the ones before, so a page may remember the order in which they came. */
export function layoutOf(loot: Loot, values: readonly Uint8Array[]): Layout {
	const sought = new Map(values.map((value) => [Buffer.from(value).toString('hex'), new Map()]))
	const heads = new Set(values.map((value) => Buffer.from(value).readUInt32LE(0)))
	for (const file of filesOf(loot).filter((name) => STORES.test(name))) {
		const { bytes, pageSize, trees } = pagesOf(loot, file)
		for (let at = 0; at + 16 <= bytes.length; at++) {
			if (!heads.has(bytes.readUInt32LE(at))) continue
			const found = sought.get(bytes.toString('hex', at, at + 16))
			const tree = trees.get(Math.floor(at / pageSize) + 1)
			const name = `@${path.basename(file)}/${tree}`
			if (found && tree && !found.has(name)) found.set(name, at)
		}
	}
	return sought
}

export const PAGE_BYTES = 4096

/** The file once its log is merged into it, and of each page, counted from 1, the table or index that it is a leaf of. */
function pagesOf(loot: Loot, file: string) {
	return openCopy(loot, file, (store, copy) => {
		store.pragma('wal_checkpoint(TRUNCATE)')
		const pageSize = store.pragma('page_size', { simple: true }) as number
		if (pageSize !== PAGE_BYTES) throw new Error('pages of another size')
		const leaves = store
			.prepare<[], { name: string; pageno: number }>(
				"SELECT name, pageno FROM dbstat WHERE pagetype = 'leaf'",
			)
			.all()
		const trees = new Map(leaves.map(({ name, pageno }) => [pageno, name]))
		return { bytes: readFileSync(copy), pageSize, trees }
	})
}
