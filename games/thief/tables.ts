import type Database from 'better-sqlite3'
import { bytesOf, filesOf, type Loot } from '@/games/world/loot'
import { openCopy } from './open-copy'

export type Value = Buffer | string | number

/** A row as a thief sees it: its columns, its rowid where there is one, and its place in the table's own order. */
export type Row = ReadonlyMap<string, Value>

/** All rows of one table of one file. */
export interface Table {
	readonly file: string
	readonly name: string
	readonly rows: readonly Row[]
}

/** What was read of each loot: no play changes it. */
const read = new WeakMap<Loot, readonly Table[]>()

/** Reads every table of every SQLite file, those behind the full-text index among them, without being told what they mean. */
export function tablesOf(loot: Loot): readonly Table[] {
	const known = read.get(loot)
	if (known) return known
	const stores = filesOf(loot).filter((file) => isStore(loot, file))
	if (stores.length === 0) throw new Error('the thief found no store')
	const tables = stores.flatMap((file) => tablesIn(loot, file))
	read.set(loot, tables)
	return tables
}

function isStore(loot: Loot, file: string): boolean {
	return bytesOf(loot, file).subarray(0, 15).toString('latin1') === 'SQLite format 3'
}

function tablesIn(loot: Loot, file: string): Table[] {
	return openCopy(loot, file, (store) => {
		const names = store
			.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
			.all()
		return names.map(({ name }) => ({ file, name, rows: rowsOf(store, name) }))
	})
}

function rowsOf(store: Database.Database, name: string): Row[] {
	const raw = withRowid(store, name) as Record<string, unknown>[]
	return raw.map((row, at) => {
		const values = Object.entries(row).filter(([, value]) => isValue(value)) as [string, Value][]
		return new Map([...values, ['#order', at]])
	})
}

function withRowid(store: Database.Database, name: string): unknown[] {
	try {
		return store.prepare(`SELECT rowid AS "#rowid", * FROM "${name}"`).all()
	} catch {
		return store.prepare(`SELECT * FROM "${name}"`).all()
	}
}

function isValue(value: unknown): value is Value {
	return typeof value === 'number' || typeof value === 'string' || Buffer.isBuffer(value)
}

/** Bytes as hex, which compares quickest. */
export function plain(value: Value): string | number {
	return Buffer.isBuffer(value) ? hexOf(value) : value
}

export function hexOf(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString('hex')
}
