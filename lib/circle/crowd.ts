/** Members below which nothing that is told in a circle is shown. */
export const FLOOR = 8
/** Invitation roots behind a group or place without which nothing told there is shown: keeper/circles/roots.ts. */
export const GROUP_ROOTS = 3

const STEPS = [FLOOR, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 100_000]

/** How a crowd is told: exactly below the floor, where nothing is shown yet; then as the largest step that it reaches. */
export function crowdOf(members: number): number {
	return STEPS.findLast((step) => members >= step) ?? members
}

/** Members of a branch below which a steward can neither count nor cut it: letting one person go would be to point at them. */
export const LEAST_BRANCH = 3

/** How a branch of a group is told to its steward: 0 for fewer than LEAST_BRANCH, then as the largest step that it reaches. */
export function branchOf(members: number): number {
	return [LEAST_BRANCH, ...STEPS].findLast((step) => members >= step) ?? 0
}
