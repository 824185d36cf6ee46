/** One line of docs/benchmarks.md. */
export interface Row {
	readonly what: string
	readonly figure: string
	readonly target: string
	readonly met: boolean | null
}

export function table(rows: readonly Row[]): string {
	const mark = (met: boolean | null) => (met === null ? '–' : met ? 'yes' : 'no')
	const lines = rows.map(
		({ what, figure, target, met }) => `| ${what} | ${figure} | ${target} | ${mark(met)} |`,
	)
	return ['| What | Measured | Asked for | Reached |', '| --- | --- | --- | --- |', ...lines].join(
		'\n',
	)
}
