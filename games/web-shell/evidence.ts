import { isBytes, type Row, type Value } from './rows'

/** How many steps from row to row are gone, by values that stand in both. */
const STEPS = 3
/** A value in more rows than this says nothing about one of them. */
const COMMON = 40
/** Shorter bytes meet by chance. */
const FEWEST_HEX = 24

/** Everything that stands together with a value, over a few rows. */
export class Walk {
	readonly #rowsWith = new Map<Value, Row[]>()

	constructor(rows: readonly Row[]) {
		for (const row of rows) {
			for (const value of new Set(row)) {
				const found = this.#rowsWith.get(value)
				if (found) found.push(row)
				else this.#rowsWith.set(value, [row])
			}
		}
	}

	of(start: Value): Set<Value> {
		const found = new Set<Value>([start])
		let edge = [start]
		for (let step = 0; step < STEPS; step++) {
			const next = edge.flatMap((value) => this.#beside(value)).filter((value) => !found.has(value))
			for (const value of next) found.add(value)
			edge = next.filter((value) => isBytes(value) && value.length >= FEWEST_HEX)
		}
		return found
	}

	#beside(value: Value): Value[] {
		const rows = this.#rowsWith.get(value) ?? []
		return rows.length > COMMON ? [] : rows.flat()
	}
}

/** How much two sets of values have in common: rare values count for more. */
export function likeness(all: readonly ReadonlySet<Value>[]) {
	const counts = new Map<Value, number>()
	for (const values of all)
		for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
	return (one: ReadonlySet<Value>, other: ReadonlySet<Value>): number => {
		let sum = 0
		for (const value of one)
			if (other.has(value)) sum += Math.log(all.length / (counts.get(value) ?? 1))
		return sum
	}
}
