import Database from 'better-sqlite3'
import type { WebKeys } from '@/lib/keys/web-keys'
import { decodeOrder } from '@/lib/vault/errand'

/** A value as it stands in a row: bytes in hex, anything else with its column's name, for a 1 is not any other 1. */
export type Value = string
/** Values that stand together: a row of a table, or what a key or a verb adds to one. */
export type Row = readonly Value[]

/** Every row of every table of a store. */
export function rowsOf(file: string): Row[] {
	const store = new Database(file, { readonly: true })
	const tables = store
		.prepare(
			"SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
		)
		.pluck()
		.all() as string[]
	const rows = tables.flatMap((table) =>
		(store.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[]).map((row) =>
			Object.entries(row).map(([column, value]) => written(`${table}.${column}`, value)),
		),
	)
	store.close()
	return rows
}

function written(column: string, value: unknown): Value {
	return Buffer.isBuffer(value) ? value.toString('hex') : `${column}=${value}`
}

/** What the web's keys open of the rows: errands in the outbox say which thing and which inner part. */
export function openedBy({ outbox }: WebKeys, rows: readonly Row[]): Row[] {
	return rows.flatMap(([k = '', b = '']) => {
		if (!isBytes(k) || !isBytes(b)) return []
		const order = decodeOrder(outbox, bytesOf(k), bytesOf(b))
		if (!order) return []
		const thing = 'thing' in order ? [Buffer.from(order.thing, 'base64url').toString('hex')] : []
		return [[k, ...thing, ...('inner' in order ? [hexOf(order.inner)] : [])]]
	})
}

export const isBytes = (value: Value) => /^([0-9a-f]{2})+$/.test(value)
export const bytesOf = (value: Value) => new Uint8Array(Buffer.from(value, 'hex'))
export const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** All 16-byte values: ids, marks and labels look alike, so each is tried as each. */
export function ids(rows: readonly Row[]): Value[] {
	return [...new Set(rows.flat())].filter((value) => value.length === 32 && isBytes(value))
}
