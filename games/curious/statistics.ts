/** Fewer pairs than this say nothing about a difference. */
const LEAST_PAIRS = 200

/**
 * Wilcoxon's signed-rank test: the two-sided p that paired differences which lie around 0 would look like these. Ranks
 * make it deaf to the few pauses of a busy machine. Throws when there are too few pairs.
 */
export function signedRankP(differences: readonly number[]): number {
	const moved = differences.filter((difference) => difference !== 0)
	const n = moved.length
	if (n < LEAST_PAIRS) throw new Error(`${n} pairs are too few`)
	const ranks = ranksOf(moved.map(Math.abs))
	const positive = ranks.reduce((sum, rank, at) => sum + ((moved[at] ?? 0) > 0 ? rank : 0), 0)
	const mean = (n * (n + 1)) / 4
	const deviation = Math.sqrt(ranks.reduce((sum, rank) => sum + rank * rank, 0)) / 2
	return twoSidedP((positive - mean) / deviation)
}

/** Spearman's rank correlation, and its z, which has mean 0 and deviation 1 where there is none. */
export function spearman(a: readonly number[], b: readonly number[]): { rho: number; z: number } {
	if (a.length !== b.length || a.length < 3) throw new Error('too few pairs to correlate')
	const [x, y] = [ranksOf(a), ranksOf(b)]
	const mean = (a.length + 1) / 2
	const sum = (f: (at: number) => number) => x.reduce((total, _, at) => total + f(at), 0)
	const [dx, dy] = [x, y].map((ranks) => (at: number) => (ranks[at] ?? 0) - mean)
	if (!dx || !dy) throw new Error('nothing to correlate')
	const spread = Math.sqrt(sum((at) => dx(at) ** 2) * sum((at) => dy(at) ** 2))
	if (spread === 0) throw new Error('values that are all the same do not correlate')
	const rho = sum((at) => dx(at) * dy(at)) / spread
	return { rho, z: rho * Math.sqrt(a.length - 1) }
}

/** Ranks from 1; equal values share their mean rank. */
function ranksOf(values: readonly number[]): number[] {
	const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value)
	const ranks = new Array<number>(values.length).fill(0)
	for (let from = 0; from < order.length; ) {
		let to = from
		while (order[to + 1]?.value === order[from]?.value) to++
		for (let i = from; i <= to; i++) ranks[order[i]?.at ?? 0] = (from + to) / 2 + 1
		from = to + 1
	}
	return ranks
}

/** P(|Z| ≥ |z|) for a standard normal Z. */
export function twoSidedP(z: number): number {
	return erfc(Math.abs(z) / Math.SQRT2)
}

/** Complementary error function for x ≥ 0 (Numerical Recipes, `erfcc`; relative error below 1.2e-7). */
function erfc(x: number): number {
	const t = 1 / (1 + x / 2)
	const polynomial = COEFFICIENTS.reduceRight((sum, coefficient) => coefficient + t * sum, 0)
	return t * Math.exp(-x * x + polynomial)
}

const COEFFICIENTS = [
	-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
	-0.82215223, 0.17087277,
]

/**
 * The p that `statistic` of the true pairing is as large as it is by chance: how often it is at least as large after the
 * second list was shuffled. No smaller than 1 / (rounds + 1).
 */
export function permutationP<T>(
	first: readonly T[],
	second: readonly T[],
	statistic: (first: readonly T[], second: readonly T[]) => number,
	rounds: number,
): number {
	const seen = statistic(first, second)
	let asLarge = 0
	for (let round = 0; round < rounds; round++) {
		if (statistic(first, shuffled(second)) >= seen) asLarge++
	}
	return (asLarge + 1) / (rounds + 1)
}

/** Fisher and Yates. */
export function shuffled<T>(list: readonly T[]): T[] {
	const copy = [...list]
	for (let at = copy.length - 1; at > 0; at--) {
		const other = Math.floor(Math.random() * (at + 1))
		;[copy[at], copy[other]] = [copy[other] as T, copy[at] as T]
	}
	return copy
}
