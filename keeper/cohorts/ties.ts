/**
 * Mutual ties between members numbered from 0, as compressed rows: the people of member m are `others[starts[m]…starts[m + 1])`,
 * ascending. Every tie stands there twice.
 */
export interface Ties {
	readonly starts: Int32Array
	readonly others: Int32Array
}

export function memberCount({ starts }: Ties): number {
	return starts.length - 1
}

/** Ties from pairs `a₀ b₀ a₁ b₁ …`, each pair once and of two different members. */
export function tiesOf(members: number, pairs: Int32Array): Ties {
	const starts = new Int32Array(members + 1)
	for (const member of pairs) starts[member + 1] = at(starts, member + 1) + 1
	for (let member = 0; member < members; member++)
		starts[member + 1] = at(starts, member + 1) + at(starts, member)
	const others = new Int32Array(pairs.length)
	const filled = starts.slice(0, members)
	for (let pair = 0; pair < pairs.length; pair += 2) {
		const [a, b] = [at(pairs, pair), at(pairs, pair + 1)]
		others[at(filled, a)] = b
		others[at(filled, b)] = a
		filled[a] = at(filled, a) + 1
		filled[b] = at(filled, b) + 1
	}
	for (let member = 0; member < members; member++)
		others.subarray(at(starts, member), at(starts, member + 1)).sort()
	return { starts, others }
}

const MOST_WEIGHT = 255

/** For each place of `others` between two members who are `free`: 1 + how many people both have in common, at most 255. Elsewhere 0. */
export function weightsOf({ starts, others }: Ties, free: Uint8Array): Uint8Array {
	const weights = new Uint8Array(others.length)
	// Rows ascend and members are taken in order: whoever is met from below stands in the next place of their own row.
	const mirrored = starts.slice()
	for (let member = 0; member + 1 < starts.length; member++) {
		const [from, to] = [at(starts, member), at(starts, member + 1)]
		for (let place = from; place < to; place++) {
			const other = at(others, place)
			if (other < member) continue
			const mirror = at(mirrored, other)
			mirrored[other] = mirror + 1
			if (!free[member] || !free[other]) continue
			const common = inBoth(others, from, to, at(starts, other), at(starts, other + 1))
			weights[place] = Math.min(1 + common, MOST_WEIGHT)
			weights[mirror] = at(weights, place)
		}
	}
	return weights
}

/** How many values two ascending stretches of one array share. */
function inBoth(values: Int32Array, a: number, aEnd: number, b: number, bEnd: number): number {
	let common = 0
	while (a < aEnd && b < bEnd) {
		const [left, right] = [at(values, a), at(values, b)]
		if (left === right) common++
		if (left <= right) a++
		if (right <= left) b++
	}
	return common
}

/** What stands at a place that is known to be there. */
export function at(values: { readonly [place: number]: number }, place: number): number {
	return values[place] as number
}
