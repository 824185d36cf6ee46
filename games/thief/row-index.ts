import { hexOf, plain, type Row, type Table, type Value } from './tables'
import { idsIn } from './writings'

/** A row, and what it is called: rows of a copy are not those of the live store. */
interface Found {
	readonly name: string
	readonly table: string
	readonly row: Row
}

/** Finds rows by the values of 16 bytes that they hold, in whatever writing. */
export class RowIndex {
	readonly #byValue = new Map<string, Found[]>()

	/** Throws when there is nothing to find. A row of a copy is left out where the live store has the same: it says nothing new. */
	constructor(tables: readonly Table[]) {
		const [live, copies] = [tables.filter(isLive), tables.filter((table) => !isLive(table))]
		const known = new Set(live.flatMap(({ name, rows }) => rows.map((row) => saidBy(name, row))))
		for (const { name, rows } of live) for (const row of rows) this.#add({ name, table: name, row })
		for (const { file, name, rows } of copies) {
			const others = rows.filter((row) => !known.has(saidBy(name, row)))
			for (const row of others) this.#add({ name: `${file}: ${name}`, table: name, row })
		}
		if (this.#byValue.size === 0) throw new Error('the stores are empty')
	}

	in(table: string, hex: string): Row[] {
		return this.#find(hex).flatMap((found) => (found.name === table ? [found.row] : []))
	}

	/** What the one row in each table says that holds the value, and the one row in each that one of its values leads to. */
	said(hex: string): Map<string, string | number> {
		const said = new Map<string, string | number>()
		for (const found of this.#alone(hex)) {
			this.#tell(said, found, '', hex)
			for (const next of idsOf(found.row).filter((value) => value !== hex)) {
				const further = this.#alone(next).filter(({ row }) => row !== found.row)
				for (const one of further) this.#tell(said, one, `${found.name} → `, next)
			}
		}
		return said
	}

	/** A copy says nothing new where it says the same as the live store. */
	#tell(said: Map<string, string | number>, { name, table, row }: Found, way: string, hex: string) {
		for (const [column, value] of row) {
			const held = plain(value)
			if (held === hex || said.get(`${way}${table}.${column}`) === held) continue
			said.set(`${way}${name}.${column}`, held)
		}
	}

	/** Where several rows of a table hold it, none of them is its own. Live stores first. */
	#alone(hex: string): Found[] {
		const byName = Map.groupBy(this.#find(hex), ({ name }) => name)
		const alone = [...byName.values()].flatMap((rows) => (rows.length === 1 ? rows : []))
		return alone.toSorted((a, b) => Number(a.name !== a.table) - Number(b.name !== b.table))
	}

	#find(hex: string): Found[] {
		return this.#byValue.get(hex) ?? []
	}

	#add(found: Found): void {
		for (const hex of idsOf(found.row)) {
			const rows = this.#byValue.get(hex)
			if (rows) rows.push(found)
			else this.#byValue.set(hex, [found])
		}
	}
}

/** Logs and lists of files have no copies. */
function isLive({ file }: Table): boolean {
	return file === '' || file.startsWith('data/') || !file.endsWith('.db')
}

/** All that a row says wherever it stands. */
function saidBy(table: string, row: Row): string {
	const columns = [...row].filter(([column]) => !column.startsWith('#'))
	return JSON.stringify([table, ...columns.map(([column, value]) => [column, plain(value)])])
}

/** Values of 16 bytes in a row, in hex. */
export function idsOf(row: Row): string[] {
	return [...new Set([...row.values()].flatMap(idsInValue))]
}

function idsInValue(value: Value): string[] {
	if (typeof value === 'number') return []
	if (typeof value === 'string') return idsIn(value)
	return value.length === 16 ? [hexOf(value)] : []
}
