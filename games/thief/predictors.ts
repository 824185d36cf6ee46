import type { Features } from './evidence'

type Value = string | number

/** How alike two items look to one way of looking; higher is more alike, null when it can't tell. */
export interface Predictor {
	readonly name: string
	alike(one: Features, other: Features): number | null
}

/** Shorter values are equal by chance. */
const SHORTEST_EQUAL = 8

/** Every way of looking at a pair of items that their columns allow: equality of any two values, closeness of any two numbers. */
export function predictorsFor(ones: readonly Features[], others: readonly Features[]): Predictor[] {
	const [left, right] = [columnsOf(ones), columnsOf(others)]
	return [
		...pairsOf(left.comparable, right.comparable).map(([a, b]) => equality(a, b)),
		...pairsOf([...left.ranks], [...right.ranks])
			.filter(([[a], [b]]) => a === b || isPlace(a) || isPlace(b))
			.map(([a, b]) => closeness(a, b)),
	]
}

/** Which of two things is earlier by one number; for adversaries who know when members were there. */
export function numbersOf(
	items: readonly Features[],
): [string, (item: Features) => number | null][] {
	return [...columnsOf(items).ranks].map(([name, rank]) => [
		name,
		(item) => rankIn(rank, item.get(name)),
	])
}

function equality(a: string, b: string): Predictor {
	return {
		name: a === b ? `${a} is equal` : `${a} equals ${b}`,
		alike: (one, other) => {
			const [x, y] = [one.get(a), other.get(b)]
			if (x === undefined || y === undefined) return null
			return x === y ? 1 : 0
		},
	}
}

type Ranks = ReadonlyMap<number, number>

function closeness([a, ranksA]: [string, Ranks], [b, ranksB]: [string, Ranks]): Predictor {
	return {
		name: a === b ? `${a} is close` : `${a} is close to ${b}`,
		alike: (one, other) => {
			const [x, y] = [rankIn(ranksA, one.get(a)), rankIn(ranksB, other.get(b))]
			return x === null || y === null ? null : -Math.abs(x - y)
		},
	}
}

/** Places in files and orders of rows have one scale for all, so they are held against each other. */
function isPlace(name: string): boolean {
	return name.startsWith('@') || name.includes('#')
}

function columnsOf(items: readonly Features[]) {
	const names = [...new Set(items.flatMap((item) => [...item.keys()]))]
	const values = (name: string) => items.flatMap((item) => item.get(name) ?? [])
	return {
		comparable: names.filter((name) =>
			values(name).some((value) => lengthOf(value) >= SHORTEST_EQUAL),
		),
		ranks: new Map(names.map((name) => [name, ranksOf(values(name))])),
	}
}

/** Numbers differ in scale from file to file: what counts is the place among all, 0 to 1. */
function ranksOf(values: readonly Value[]): Ranks {
	const sorted = [...new Set(values.map(numberOf))].sort((x, y) => x - y)
	return new Map(sorted.map((number, at) => [number, at / Math.max(1, sorted.length - 1)]))
}

function rankIn(ranks: Ranks, value: Value | undefined): number | null {
	return value === undefined ? null : (ranks.get(numberOf(value)) ?? null)
}

/** Of a text its first six bytes: for keyed values, where they stand among all others. */
function numberOf(value: Value): number {
	if (typeof value === 'number') return value
	return /^[0-9a-f]{12}/.test(value) ? Number.parseInt(value.slice(0, 12), 16) : value.length
}

function lengthOf(value: Value): number {
	return typeof value === 'number' ? SHORTEST_EQUAL : value.length
}

function pairsOf<A, B>(ones: readonly A[], others: readonly B[]): [A, B][] {
	return ones.flatMap((one) => others.map((other): [A, B] => [one, other]))
}
