import { likeness, Walk } from '@/games/web-shell/evidence'
import type { Features } from './features'
import type { Predictor } from './predictors'
import { idsOf } from './row-index'
import { hexOf, type Row, type Table } from './tables'

/** Words of a line that may be the same in another: addresses, hashes, names of devices. */
const WORDS = /[\w:.@-]{8,}/g

/** All that stands within three rows of a thing, however many rows of a table there are: what G7 goes by. */
export class Around {
	readonly #walk: Walk
	readonly #starts = new WeakMap<Features, string>()

	constructor(tables: readonly Table[]) {
		this.#walk = new Walk(
			tables.flatMap(({ name, rows }) => rows.map((row) => writtenOf(name, row))),
		)
	}

	startsAt(features: Features, hex: string): void {
		this.#starts.set(features, hex)
	}

	startsAs(features: Features, other: Features): void {
		const hex = this.#starts.get(other)
		if (hex) this.#starts.set(features, hex)
	}

	/** How much of what stands around the one stands around the other; rare values count for more. */
	predictor(ones: readonly Features[], others: readonly Features[]): Predictor {
		const [left, right] = [ones, others].map((items) => items.map((item) => this.#of(item)))
		const alike = likeness([...(left ?? []), ...(right ?? [])])
		return {
			name: 'what stands around both',
			alike: (one, other) => {
				const [a, b] = [left?.[one], right?.[other]]
				return a && b ? alike(a, b) : Number.NaN
			},
		}
	}

	#of(features: Features): Int32Array {
		const start = this.#starts.get(features)
		return start ? this.#walk.of(start) : new Int32Array()
	}
}

function writtenOf(table: string, row: Row): string[] {
	return [
		...idsOf(row),
		...[...row]
			.filter(([column]) => !column.startsWith('#'))
			.flatMap(([column, value]) => {
				if (Buffer.isBuffer(value)) return [hexOf(value)]
				if (column === 'line') return String(value).match(WORDS) ?? []
				return [`${table}.${column}=${value}`]
			}),
	]
}
