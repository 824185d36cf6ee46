/** For each index: is a row there? One round trip for all of them. */
export type Taken = (indexes: readonly number[]) => Promise<readonly boolean[]>

/** The first question reaches 8 places far, and each that finds them all taken 16 times as far as the one before. */
const REACH = 4
const SPREAD = 32

/**
 * A free index with a taken one (or nothing) before it, found by exponential and then 32-ary search (Bentley and
 * Yao, 1976): a stored counter would date every telling. `hint` is where the search begins; a right hint costs one
 * round trip, a wrong one log32 of the distance more.
 */
export async function firstFree(taken: Taken, hint: number, reach = REACH): Promise<number> {
	const probes = Array.from({ length: reach }, (_, power) => hint + 2 ** power - 1)
	const [before, ...answers] = await taken([Math.max(hint - 1, 0), ...probes])
	if (hint > 0 && !before) return firstFree(taken, 0)
	const free = answers.indexOf(false)
	if (free === -1) return firstFree(taken, hint + 2 ** (reach - 1), reach + REACH)
	return narrow(taken, free === 0 ? hint - 1 : hint + 2 ** (free - 1) - 1, hint + 2 ** free - 1)
}

/** The lowest free index above `low` (taken) that 32-ary search meets; `high` is free. */
async function narrow(taken: Taken, low: number, high: number): Promise<number> {
	if (high - low <= 1) return high
	const step = Math.ceil((high - low) / SPREAD)
	const probes: number[] = []
	for (let probe = low + step; probe < high; probe += step) probes.push(probe)
	const answers = await taken(probes)
	const free = answers.indexOf(false)
	if (free === -1) return narrow(taken, probes.at(-1) ?? low, high)
	return narrow(taken, probes[free - 1] ?? low, probes[free] ?? high)
}
