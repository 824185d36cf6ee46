import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignCohorts, type Community, FLOOR, NONE, ROOTS } from './cohorts'
import { MOST } from './form'
import { at, memberCount, tiesOf } from './ties'

const SEED = 1
/** People of one's own that a newcomer needs, that they need who have at most SPARSE, and that everybody needs in a cohort that forms. */
const [NEEDED, NEEDED_IF_SPARSE, SPARSE, WITHIN] = [3, 2, 6, 2]

/** Numbers from 0 to below 1 that follow from a seed (the linear congruence of Numerical Recipes). */
function dice(seed: number): () => number {
	let state = seed >>> 0
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
		return state / 2 ** 32
	}
}

/** Neighbourhoods that know each other more or less well, people who know somebody elsewhere, roots that count or not, and cohorts as they may have been. */
const communities = fc
	.record({
		sizes: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 }),
		closeness: fc.integer({ min: 10, max: 100 }),
		strangers: fc.integer({ min: 0, max: 40 }),
		roots: fc.integer({ min: 1, max: 12 }),
		settled: fc.integer({ min: 0, max: 100 }),
		chance: fc.integer(),
	})
	.map(({ sizes, closeness, strangers, roots, settled, chance }): Community => {
		const next = dice(chance)
		const home = sizes.flatMap((size, group) => Array<number>(size).fill(group))
		const pairs = new Map<string, [number, number]>()
		const tie = (a: number, b: number) => {
			if (a !== b) pairs.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [a, b])
		}
		for (const [a, group] of home.entries())
			for (const [b, other] of home.entries())
				if (a < b && group === other && next() * 100 < closeness) tie(a, b)
		const anybody = () => Math.floor(next() * home.length)
		for (let count = 0; count < strangers; count++) tie(anybody(), anybody())
		const placed = sizes.map(() => 0)
		const cohorts = home.map((group) => {
			if (next() * 100 >= settled || (placed[group] as number) >= MOST) return NONE
			placed[group] = (placed[group] as number) + 1
			return group
		})
		return {
			ties: tiesOf(home.length, Int32Array.from([...pairs.values()].flat())),
			roots: Int32Array.from(home, () => Math.floor(next() * (roots + 1)) - 1),
			cohorts: Int32Array.from(cohorts),
		}
	})

const sizesOf = (cohorts: Int32Array) => {
	const sizes = new Map<number, number>()
	for (const cohort of cohorts) if (cohort !== NONE) sizes.set(cohort, (sizes.get(cohort) ?? 0) + 1)
	return sizes
}

/** What of the rule an assignment breaks, member by member and cohort by cohort. */
function breaches({ ties, roots, cohorts: before }: Community, after: Int32Array): string[] {
	const [former, sizes] = [sizesOf(before), sizesOf(after)]
	const settled = before.map((cohort) => ((former.get(cohort) ?? 0) >= FLOOR ? cohort : NONE))
	const people = (member: number) =>
		ties.others.subarray(at(ties.starts, member), at(ties.starts, member + 1))
	const found = [...sizes].flatMap(([cohort, size]) =>
		size < FLOOR || size > MOST ? [`cohort ${cohort} has ${size} members`] : [],
	)
	for (const [member, cohort] of after.entries()) {
		if (settled[member] !== NONE && cohort !== settled[member]) found.push(`${member} was moved`)
		if (cohort === NONE || settled[member] !== NONE) continue
		const isOld = settled.includes(cohort)
		const own = people(member)
		const known = own.filter((one) => (isOld ? settled : after)[one] === cohort).length
		const needed = !isOld ? WITHIN : own.length <= SPARSE ? NEEDED_IF_SPARSE : NEEDED
		if (known < needed) found.push(`${member} knows ${known} of ${needed}`)
	}
	for (const cohort of sizes.keys()) {
		if (settled.includes(cohort)) continue
		const behind = new Set(
			roots.filter((root, member) => root !== NONE && after[member] === cohort),
		)
		if (behind.size < ROOTS) found.push(`cohort ${cohort} has ${behind.size} roots`)
	}
	return found
}

describe('the rule of cohorts', () => {
	test('holds for every member of every community', () => {
		fc.assert(
			fc.property(communities, (community) => {
				expect(breaches(community, assignCohorts(community, SEED))).toEqual([])
			}),
		)
	})

	test('gives the same answer to the same community, and leaves an answer as it is', () => {
		fc.assert(
			fc.property(communities, (community) => {
				const once = assignCohorts(community, SEED)
				expect(assignCohorts(community, SEED)).toEqual(once)
				const again = assignCohorts({ ...community, cohorts: once }, SEED)
				for (const [member, cohort] of once.entries())
					if (cohort !== NONE) expect(again[member]).toBe(cohort)
			}),
		)
	})

	test('moves nobody, whoever ends their ties', () => {
		fc.assert(
			fc.property(communities, (community) => {
				const cohorts = assignCohorts(community, SEED)
				const ties = tiesOf(memberCount(community.ties), new Int32Array(0))
				expect(assignCohorts({ ...community, ties, cohorts }, SEED)).toEqual(cohorts)
			}),
		)
	})

	test('forms at all: the communities above are not all without cohorts', () => {
		const formed = fc
			.sample(communities, { numRuns: 100, seed: 1 })
			.filter((community) =>
				assignCohorts({ ...community, cohorts: none(community) }, SEED).some(isOne),
			)
		expect(formed.length).toBeGreaterThan(30)
	})
})

const isOne = (cohort: number) => cohort !== NONE
const none = ({ ties }: Community) => new Int32Array(memberCount(ties)).fill(NONE)

describe('a rule that is not this one is seen', () => {
	/** Twenty people who all know each other, from so many roots. */
	const clique = (roots: number): Community => {
		const people = Array.from({ length: 20 }, (_, one) => one)
		const pairs = people.flatMap((a) => people.flatMap((b) => (a < b ? [a, b] : [])))
		return {
			ties: tiesOf(20, Int32Array.from(pairs)),
			roots: Int32Array.from(people, (one) => one % roots),
			cohorts: new Int32Array(20).fill(NONE),
		}
	}

	test('where it forms without looking at roots', () => {
		const community = clique(2)
		expect(breaches(community, assignCohorts(community, SEED, 1))).toEqual(['cohort 0 has 2 roots'])
	})

	test('where it forms anew each time', () => {
		const community = { ...clique(5), cohorts: new Int32Array(20).fill(4) }
		const anew = assignCohorts({ ...community, cohorts: none(community) }, SEED)
		expect(breaches(community, anew)).toContain('0 was moved')
	})

	test('where it takes in who knows nobody there', () => {
		const community = clique(5)
		const alone = { ...community, ties: tiesOf(20, new Int32Array(0)) }
		expect(breaches(alone, assignCohorts(community, SEED))).toContain('0 knows 0 of 2')
	})

	test('where it leaves a cohort too small', () => {
		const few = assignCohorts(clique(5), SEED).map((cohort, member) => (member < 7 ? cohort : NONE))
		expect(breaches(clique(5), few)).toContain('cohort 0 has 7 members')
	})
})
