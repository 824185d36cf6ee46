import { isBytes, type Row, type Value } from './rows'

/** How many steps from row to row are gone, by values that stand in both. */
const STEPS = 3
/** A value in more rows than this says nothing about one of them. */
const COMMON = 40
/** Shorter bytes meet by chance. */
const FEWEST_HEX = 24

/** Everything that stands together with a value, over a few rows: each value as a number, the smallest first. */
export class Walk {
	readonly #codes = new Map<Value, number>()
	readonly #rows: readonly Int32Array[]
	/** By the value's number: the rows that it stands in, and whether the walk goes on from it. */
	readonly #rowsWith: number[][] = []
	readonly #leadsOn: boolean[] = []
	readonly #walked = new Map<Value, Int32Array>()

	constructor(rows: readonly Row[]) {
		this.#rows = rows.map((row) => Int32Array.from(new Set(row), (value) => this.#codeOf(value)))
		for (const [at, row] of this.#rows.entries()) {
			for (const code of row) this.#rowsWith[code]?.push(at)
		}
	}

	of(start: Value): Int32Array {
		const walked = this.#walked.get(start) ?? this.#walk(this.#codeOf(start))
		this.#walked.set(start, walked)
		return walked
	}

	#walk(start: number): Int32Array {
		const found = new Set([start])
		let edge = [start]
		for (let step = 0; step < STEPS; step++) {
			const next = new Set<number>()
			for (const code of edge) this.#addBeside(code, next, found)
			for (const code of next) found.add(code)
			edge = [...next].filter((code) => this.#leadsOn[code])
		}
		return Int32Array.from(found).sort()
	}

	#addBeside(code: number, next: Set<number>, found: ReadonlySet<number>): void {
		const rows = this.#rowsWith[code] ?? []
		if (rows.length > COMMON) return
		for (const at of rows) {
			for (const other of this.#rows[at] ?? []) if (!found.has(other)) next.add(other)
		}
	}

	#codeOf(value: Value): number {
		const known = this.#codes.get(value)
		if (known !== undefined) return known
		this.#codes.set(value, this.#codes.size)
		this.#rowsWith.push([])
		this.#leadsOn.push(isBytes(value) && value.length >= FEWEST_HEX)
		return this.#codes.size - 1
	}
}

/** How much two walks have in common: rare values count for more. */
export function likeness(all: readonly Int32Array[]) {
	const counts = new Map<number, number>()
	for (const codes of all) for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
	const weightOf = (code: number) => Math.log(all.length / (counts.get(code) ?? 1))
	return (one: Int32Array, other: Int32Array): number => {
		let [sum, at] = [0, 0]
		for (const code of one) {
			while (at < other.length && (other[at] ?? 0) < code) at++
			if (other[at] === code) sum += weightOf(code)
		}
		return sum
	}
}
