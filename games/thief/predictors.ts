import type { Features } from './features'
import { PAGE_BYTES } from './layout'

type Value = string | number

/**
 * How alike two items look to one way of looking, by their places in the two lists that it was made of; higher is more alike, NaN when it
 * can't tell.
 */
export interface Predictor {
	readonly name: string
	alike(one: number, other: number): number
}

/** What one column says of each item of a list. */
interface Column {
	readonly name: string
	/** The same number for the same value; -1 where nothing is said. */
	readonly codes: Int32Array
	readonly different: ReadonlySet<number>
	/** The place among all values, 0 to 1; NaN where nothing is said. */
	readonly ranks: Float64Array
	readonly isComparable: boolean
}

/** A column's name, and what it comes to for each item of a list. */
export type Numbers = readonly [string, Float64Array]

/** Shorter values are equal by chance. */
const SHORTEST_EQUAL = 8

/**
 * Every way of looking at a pair of items that their columns allow: equality of any two values, where one of them stands in both columns, closeness
 * of any two numbers.
 */
export function predictorsFor(ones: readonly Features[], others: readonly Features[]): Predictor[] {
	const codes = new Map<Value, number>()
	// What is the same for all that is sought tells none of them from another.
	const pairs = pairsOf(columnsOf(ones, codes), columnsOf(others, codes).filter(isVaried))
	return [
		...pairs
			.filter(([a, b]) => a.isComparable && b.isComparable && haveInCommon(a, b))
			.map(([a, b]) => equality(a, b)),
		...pairs
			.filter(([a, b]) => a.name === b.name || isPlace(a.name) || isPlace(b.name))
			.map(([a, b]) => closeness(a, b)),
	]
}

/** Which of two things is earlier by one number, for adversaries who know when members were there: by place in the list, NaN where nothing is said. */
export function numbersOf(items: readonly Features[]): Numbers[] {
	const columns = columnsOf(items, new Map()).filter(isVaried)
	const byRank = columns.map(({ name, ranks }): Numbers => [name, ranks])
	const layouts = byRank.map(([name]) => name).filter(isLayout)
	return [...byRank, ...layouts.map((name) => withinPages(name, items))]
}

/** Where an entry lies in a table or index, of which each page is filled from below: see layout.ts. */
export function isLayout(name: string): boolean {
	return /^@[\w.-]+\.db\//.test(name)
}

function withinPages(name: string, items: readonly Features[]): Numbers {
	const places = items.map((item) => Number(item.get(name) ?? Number.NaN) % PAGE_BYTES)
	return [`${name} within its page`, Float64Array.from(places)]
}

function equality(a: Column, b: Column): Predictor {
	return {
		name: a.name === b.name ? `${a.name} is equal` : `${a.name} equals ${b.name}`,
		alike: (one, other) => {
			const [x, y] = [a.codes[one] ?? -1, b.codes[other] ?? -1]
			if (x < 0 || y < 0) return Number.NaN
			return x === y ? 1 : 0
		},
	}
}

function closeness(a: Column, b: Column): Predictor {
	return {
		name: a.name === b.name ? `${a.name} is close` : `${a.name} is close to ${b.name}`,
		alike: (one, other) => -Math.abs((a.ranks[one] ?? Number.NaN) - (b.ranks[other] ?? Number.NaN)),
	}
}

/** Places in files and orders of rows have one scale for all, so they are held against each other. */
function isPlace(name: string): boolean {
	return name.startsWith('@') || name.includes('#')
}

function isVaried({ different }: Column): boolean {
	return different.size > 1
}

function haveInCommon(a: Column, b: Column): boolean {
	return !a.different.isDisjointFrom(b.different)
}

/** Of several places that are the same for all items only the first: a place is held against all others, whatever their names. */
function columnsOf(items: readonly Features[], codes: Map<Value, number>): Column[] {
	const names = [...new Set(items.flatMap((item) => [...item.keys()]))]
	const places = new Set<string>()
	return names
		.map((name) => columnOf(name, items, codes))
		.filter(({ name, ranks }) => {
			if (!isPlace(name)) return true
			const said = ranks.join()
			if (places.has(said)) return false
			places.add(said)
			return true
		})
}

function columnOf(name: string, items: readonly Features[], codes: Map<Value, number>): Column {
	const values = items.map((item) => item.get(name))
	const said = Int32Array.from(values, (value) => codeOf(value, codes))
	return {
		name,
		codes: said,
		different: new Set(said.filter((code) => code >= 0)),
		ranks: ranksOf(values),
		isComparable: !isPlace(name) && values.some((value) => value !== undefined && isLong(value)),
	}
}

function codeOf(value: Value | undefined, codes: Map<Value, number>): number {
	if (value === undefined) return -1
	const known = codes.get(value)
	if (known !== undefined) return known
	codes.set(value, codes.size)
	return codes.size - 1
}

/** Numbers differ in scale from file to file: what counts is the place among all, 0 to 1. */
function ranksOf(values: readonly (Value | undefined)[]): Float64Array {
	const numbers = values.map((value) => (value === undefined ? Number.NaN : numberOf(value)))
	const sorted = [...new Set(numbers.filter((number) => !Number.isNaN(number)))].sort(
		(x, y) => x - y,
	)
	const places = new Map(sorted.map((number, at) => [number, at / Math.max(1, sorted.length - 1)]))
	return Float64Array.from(numbers, (number) => places.get(number) ?? Number.NaN)
}

/** Of a text its first six bytes: for keyed values, where they stand among all others. */
function numberOf(value: Value): number {
	if (typeof value === 'number') return value
	return /^[0-9a-f]{12}/.test(value) ? Number.parseInt(value.slice(0, 12), 16) : value.length
}

function isLong(value: Value): boolean {
	return typeof value === 'number' || value.length >= SHORTEST_EQUAL
}

function pairsOf<A, B>(ones: readonly A[], others: readonly B[]): [A, B][] {
	return ones.flatMap((one) => others.map((other): [A, B] => [one, other]))
}
