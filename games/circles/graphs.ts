import { at, type Ties, tiesOf } from '@/keeper/cohorts/ties'
import { Dice } from '../world/dice'

/** A drawn community: who knows whom, and by whose invitation each came. */
export interface Drawn {
	readonly name: string
	readonly ties: Ties
	/** The invitation root of each member. */
	readonly roots: Int32Array
}

/** Members who came by themselves, and members who verified an address, which makes a root of their own of them: one of so many. */
export const CAME_ALONE = 10
const VERIFIED = 5

/** A ring of `k` neighbours, each tie led elsewhere with probability `p` (Watts and Strogatz, 1998). */
export function wattsStrogatz(members: number, k: number, p: number, seed: number): Drawn {
	const dice = new Dice('watts-strogatz', seed)
	const pairs = new Pairs()
	for (let member = 0; member < members; member++) {
		for (let step = 1; step <= k / 2; step++) {
			const far = dice.roll() < p
			const other = far ? Math.floor(dice.roll() * members) : (member + step) % members
			pairs.add(member, other)
		}
	}
	return drawn(`Watts–Strogatz, k = ${k}, p = ${p}`, members, pairs, dice)
}

/** Who comes ties to `m` others, by their ties, and with probability `p` to one of theirs (Holme and Kim, 2002). */
export function holmeKim(members: number, m: number, p: number, seed: number): Drawn {
	const dice = new Dice('holme-kim', seed)
	const pairs = new Pairs()
	const ends: number[] = []
	const of: number[][] = Array.from({ length: members }, () => [])
	const tie = (a: number, b: number) => {
		if (!pairs.add(a, b)) return
		ends.push(a, b)
		of[a]?.push(b)
		of[b]?.push(a)
	}
	for (let a = 0; a <= m; a++) for (let b = 0; b < a; b++) tie(a, b)
	for (let member = m + 1; member < members; member++) {
		let last = dice.one(ends)
		for (let made = 0; made < m; made++) {
			const near = made > 0 && dice.roll() < p
			const other = near ? dice.one(of[last] as number[]) : dice.one(ends)
			tie(member, other)
			if (!near) last = other
		}
	}
	return drawn(`Holme–Kim, m = ${m}, p = ${p}`, members, pairs, dice)
}

/** Everybody is in a class of about 30 and a team of about 12, knows half of each, and some at random (Newman, Watts, Strogatz, 2002). */
export function affiliation(members: number, seed: number): Drawn {
	const dice = new Dice('affiliation', seed)
	const pairs = new Pairs()
	for (const [size, known] of [
		[30, 0.4],
		[12, 0.6],
	] as const) {
		const order = dice.shuffled(Array.from({ length: members }, (_, member) => member))
		// Half of the teams are within a class, as they are in life.
		const line =
			size === 12
				? order.sort((a, b) => Math.floor(a / 30) - Math.floor(b / 30))
				: order.sort((a, b) => a - b)
		for (let from = 0; from < members; from += size) {
			const people = line.slice(from, from + size)
			for (const [place, a] of people.entries())
				for (const b of people.slice(0, place)) if (dice.roll() < known) pairs.add(a, b)
		}
	}
	for (let tie = 0; tie < members; tie++)
		pairs.add(Math.floor(dice.roll() * members), Math.floor(dice.roll() * members))
	return drawn('school and work (affiliation)', members, pairs, dice)
}

/** The same community with strangers added behind its last member, who bring these ties with them. */
export function withMore(
	{ name, ties, roots }: Drawn,
	moreRoots: readonly number[],
	more: Iterable<readonly [number, number]>,
): Drawn {
	const pairs = new Pairs()
	for (const [a, b] of more) if (!areTied(ties, a, b)) pairs.add(a, b)
	const all = Int32Array.from([...roots, ...moreRoots])
	return { name, ties: tiesOf(all.length, joined(pairsOf(ties), pairs.list())), roots: all }
}

/** Whoever comes behind the last member is tied to nobody yet. */
const areTied = ({ starts, others }: Ties, a: number, b: number): boolean =>
	others.subarray(starts[a] ?? 0, starts[a + 1] ?? 0).includes(b)

/** Pairs as `tiesOf` takes them. */
function pairsOf({ starts, others }: Ties): Int32Array {
	const pairs = new Int32Array(others.length)
	let end = 0
	for (let member = 0; member + 1 < starts.length; member++)
		for (let place = at(starts, member); place < at(starts, member + 1); place++) {
			const other = at(others, place)
			if (other < member) continue
			pairs[end++] = member
			pairs[end++] = other
		}
	return pairs
}

function joined(some: Int32Array, more: Int32Array): Int32Array {
	const all = new Int32Array(some.length + more.length)
	all.set(some)
	all.set(more, some.length)
	return all
}

class Pairs {
	readonly #seen = new Set<number>()

	/** False for a tie that is there, or to oneself. */
	add(a: number, b: number): boolean {
		const key = Math.min(a, b) * 2 ** 24 + Math.max(a, b)
		if (a === b || this.#seen.has(key)) return false
		this.#seen.add(key)
		return true
	}

	list(): Int32Array {
		return Int32Array.from(
			[...this.#seen].flatMap((key) => [Math.floor(key / 2 ** 24), key % 2 ** 24]),
		)
	}
}

function drawn(name: string, members: number, pairs: Pairs, dice: Dice): Drawn {
	const ties = tiesOf(members, pairs.list())
	const roots = new Int32Array(members)
	for (let member = 0; member < members; member++) {
		const earlier = [...ties.others.subarray(ties.starts[member], ties.starts[member + 1])].filter(
			(other) => other < member,
		)
		roots[member] =
			earlier.length === 0 || dice.oneIn(CAME_ALONE) || dice.oneIn(VERIFIED)
				? member
				: (roots[dice.one(earlier)] as number)
	}
	return { name, ties, roots }
}
