import { ALL_TESTS } from '@mdn/mdn-http-observatory/src/constants.js'
import { MINIMUM_SCORE_FOR_EXTRA_CREDIT } from '@mdn/mdn-http-observatory/src/grader/charts.js'
import {
	getGradeForScore,
	getScoreDescription,
	getScoreModifier,
} from '@mdn/mdn-http-observatory/src/grader/grader.js'
import { retrieve } from '@mdn/mdn-http-observatory/src/retriever/retriever.js'

export interface Observed {
	readonly grade: string
	readonly score: number
	/** The rules that were not passed, in the Observatory's words. */
	readonly failed: readonly string[]
	/** What each rule found, by its name for it, with the points it gave or took. */
	readonly found: Readonly<Record<string, number>>
}

/**
 * Grades one page by MDN's own rules, as its `scan` does; that one asks for ports 80 and 443 and the front page alone. Throws when
 * nothing was there to be graded.
 */
export async function observe(
	host: string,
	where: { httpPort: number; httpsPort: number; path: string },
): Promise<Observed> {
	const retrieved = await retrieve(host, where)
	if (retrieved.responses.auto?.status !== 200) throw new Error(`no page at ${where.path}`)
	const outputs = ALL_TESTS.map((test) => test(retrieved))
	const results = outputs.map(({ result }) => result).filter((result) => result !== null)
	if (results.length !== outputs.length) throw new Error('a rule found nothing to say')
	const points = results.map(getScoreModifier)
	const plain = 100 + sum(points.filter((point) => point < 0))
	const { score, grade } = getGradeForScore(
		plain >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? 100 + sum(points) : plain,
	)
	const failed = outputs.filter(({ pass }) => !pass).map(({ result }) => result ?? '')
	return {
		grade,
		score,
		failed: failed.map(getScoreDescription),
		found: Object.fromEntries(results.map((result, at) => [result, points[at] ?? 0])),
	}
}

function sum(points: readonly number[]): number {
	return points.reduce((total, point) => total + point, 0)
}
