import { dayNumber } from '../days'
import type { Branch, GroupRecord } from '../records'

/** Branches that a steward can still cut; what came by older ones has grown in. */
const MOST_BRANCHES = 40

/** The branches after somebody came or went by one of them; an empty one is none. */
export function grown(
	branches: GroupRecord['branches'] = [],
	token: string | undefined,
	by: 1 | -1,
	now: number,
): readonly Branch[] {
	if (token === undefined) return branches
	const there = branches.find((one) => one.token === token)
	if (!there) return by < 0 ? branches : [...branches, newBranch(token, now)].slice(-MOST_BRANCHES)
	const members = there.members + by
	return branches.flatMap((one) => {
		if (one !== there) return [one]
		return members > 0 ? [{ ...one, members }] : []
	})
}

function newBranch(token: string, now: number): Branch {
	return { token, day: dayNumber(now), members: 1 }
}
