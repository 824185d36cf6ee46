import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longest of all: begun last they would keep one core busy and leave the others idle. */
const LONG = [
	...['games/thief/thief.test.ts', 'games/curious/timing.test.ts'],
	...['games/left-or-right/left-or-right.test.ts', 'games/curious/days.test.ts'],
	...['games/curious/answers.test.ts', 'games/circles/circles.test.ts'],
	...['games/reviews/reviews.test.ts', 'games/web-shell/web-shell.test.ts'],
	'games/reviews/mutes.test.ts',
]

/** Begins with the longest files, so that all cores end together. */
export default class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files)
		return sorted.toSorted((a, b) => placeOf(a) - placeOf(b))
	}
}

function placeOf({ moduleId }: TestSpecification): number {
	const at = LONG.findIndex((name) => moduleId.endsWith(name))
	return at < 0 ? LONG.length : at
}
