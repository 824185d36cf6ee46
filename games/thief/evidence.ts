import type { Loot } from '@/games/world/loot'
import type { Deed, Inhabitant, Truth } from '@/games/world/truth'
import { parseThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { heartMark } from '@/lib/mark/member-marks'
import { type Places, placesOf } from './places'
import { type Row, type Table, tablesOf, type Value } from './tables'

/** The mask that the teller of a thread wears. */
const TELLER = 0

/** Everything that the files say about one thing, by `table.column` and `@file`. */
export type Features = ReadonlyMap<string, string | number>

/** What a thief has in hand: the rows of the live stores, found by the values they hold. */
export class Evidence {
	readonly tables: readonly Table[]
	readonly #byValue = new Map<string, { table: string; row: Row }[]>()
	readonly #places: Places
	/** What was asked before: every play asks for the same things. */
	readonly #said = new Map<string, Features>()

	/** Throws when the stores hold nothing: then nobody has tried anything. */
	constructor(loot: Loot, values: readonly Uint8Array[]) {
		this.tables = tablesOf(loot).filter(({ file }) => file.startsWith('data/'))
		for (const { name, rows } of this.tables) {
			for (const row of rows) this.#index(name, row)
		}
		if (this.#byValue.size === 0) throw new Error('the stores are empty')
		this.#places = placesOf(loot, values)
	}

	/** What is said of a secret: the rows that its id names, the teller's mask, and where its id lies. */
	ofSecret(id: ThingId): Features {
		const mask = this.#mask(hexOf(thingBytes(id)), TELLER)
		return new Map([...this.ofValue(thingBytes(id)), ...prefixed('mask', mask)])
	}

	/** What is said of a reply, and of the mask it was told under. */
	ofReply(id: ThingId): Features {
		const about = this.ofValue(thingBytes(id))
		const mask = this.#mask(about.get('reply.secret'), about.get('reply.mask'))
		return new Map([...about, ...prefixed('mask', mask)])
	}

	/** The one row that a value names in each table, and where it lies. */
	ofValue(value: Uint8Array): Features {
		const hex = hexOf(value)
		const said = this.#said.get(hex) ?? this.#look(hex)
		this.#said.set(hex, said)
		return said
	}

	#look(hex: string): Features {
		const rows = this.#byValue.get(hex) ?? []
		const features = new Map<string, string | number>(this.#places.get(hex))
		for (const [table, found] of Map.groupBy(rows, ({ table }) => table)) {
			if (found.length !== 1) continue
			for (const [column, held] of prefixed(table, found[0]?.row)) {
				if (held !== hex) features.set(column, held)
			}
		}
		return features
	}

	#mask(thread: string | number | undefined, number: string | number | undefined): Row | undefined {
		const rows = this.#byValue.get(String(thread)) ?? []
		return rows.find(({ table, row }) => table === 'mask' && row.get('number') === number)?.row
	}

	#index(table: string, row: Row): void {
		for (const value of row.values()) {
			if (!Buffer.isBuffer(value) || value.length !== 16) continue
			const hex = hexOf(value)
			const rows = this.#byValue.get(hex)
			if (rows) rows.push({ table, row })
			else this.#byValue.set(hex, [{ table, row }])
		}
	}
}

/** Bytes as hex, which compares quickest. */
function prefixed(table: string, row: Row | undefined): [string, string | number][] {
	return [...(row ?? [])].map(([column, value]) => [`${table}.${column}`, plain(value)])
}

function plain(value: Value): string | number {
	return Buffer.isBuffer(value) ? hexOf(value) : value
}

function hexOf(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString('hex')
}

/** What the files say of a deed. The thief is told which row of a heart is meant; the application's pages do not say even that. */
export function featuresOf(deed: Deed, truth: Truth, evidence: Evidence): Features {
	const id = parseThingId(deed.thing)
	if (!id) throw new Error('a deed about nothing')
	if (deed.kind === 'heart') return evidence.ofValue(handleOf(deed, truth.members))
	return deed.kind === 'secret' ? evidence.ofSecret(id) : evidence.ofReply(id)
}

/** The value by which a deed stands in the files: its id; of a heart the mark, which the thief is told. */
export function handleOf(deed: Deed, members: readonly Inhabitant[]): Uint8Array {
	const id = parseThingId(deed.thing)
	const member = members[deed.member]
	if (!id || !member) throw new Error('a deed of nobody, or about nothing')
	return deed.kind === 'heart' ? heartMark(member.secret, id) : thingBytes(id)
}
