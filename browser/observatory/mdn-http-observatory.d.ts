/** What we use of MDN's HTTP Observatory, which is written in JavaScript. */
declare module '@mdn/mdn-http-observatory/src/retriever/retriever.js' {
	export interface Retrieved {
		readonly responses: { readonly auto: { readonly status: number } | null }
	}
	export function retrieve(
		host: string,
		where: { httpPort: number; httpsPort: number; path: string },
	): Promise<Retrieved>
}

declare module '@mdn/mdn-http-observatory/src/constants.js' {
	import type { Retrieved } from '@mdn/mdn-http-observatory/src/retriever/retriever.js'

	export interface Output {
		readonly pass: boolean
		readonly result: string | null
	}
	export const ALL_TESTS: readonly ((retrieved: Retrieved) => Output)[]
}

declare module '@mdn/mdn-http-observatory/src/grader/grader.js' {
	export function getScoreModifier(result: string): number
	export function getScoreDescription(result: string): string
	export function getGradeForScore(score: number): { score: number; grade: string }
}

declare module '@mdn/mdn-http-observatory/src/grader/charts.js' {
	export const MINIMUM_SCORE_FOR_EXTRA_CREDIT: number
}
