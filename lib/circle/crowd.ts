/** Members below which nothing that is told in a circle is shown. */
export const FLOOR = 8

const STEPS = [FLOOR, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 100_000]

/** How a crowd is told: exactly below the floor, where nothing is shown yet; then as the largest step that it reaches. */
export function crowdOf(members: number): number {
	return STEPS.findLast((step) => members >= step) ?? members
}
