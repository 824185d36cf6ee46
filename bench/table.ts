/** One line of docs/benchmarks.md. */
export interface Row {
	readonly what: string
	readonly figure: string
	readonly target: string
	readonly met: boolean | null
}

const HEAD = ['| What | Measured | Asked for | Reached |', '| --- | --- | --- | --- |']

export function table(rows: readonly Row[]): string {
	return [...HEAD, ...rows.map((row) => `${lineOf(row)} |`)].join('\n')
}

function lineOf({ what, figure, target, met }: Row): string {
	return `| ${what} | ${figure} | ${target} | ${met === null ? '–' : met ? 'yes' : 'no'}`
}

/**
 * docs/benchmarks.md after a run, of which `run` says when, where and over what it was: a whole run writes every row, a part of it
 * puts its rows in the place of those that measured the same, with their own run beside them.
 */
export function report(rows: readonly Row[], run: string, before = ''): string {
	const lines = new Map(rowsOf(before).map((line) => [subjectOf(line), line]))
	for (const row of rows) {
		const line = `${lineOf(row)} | ${run} |`
		lines.set(subjectOf(line), line)
	}
	return [...ABOUT, '', ...HEAD.map((line, at) => line + LAST[at]), ...lines.values(), ''].join(
		'\n',
	)
}

const ABOUT = [
	'# Benchmarks',
	'',
	'Written by `npm run bench`, or row by row by `npm run bench -- PART`, and never by hand: rows of one run name the same run. Machines are',
	'shared and noisy: trust ratios, which compare two things measured in turns in one run, more than absolute figures.',
]
const LAST = [' Run |', ' --- |']

function rowsOf(text: string): string[] {
	return text.split('\n').filter((line) => /^\| (?!What |---)/.test(line))
}

/** What a row measures; how many, and how much came out, may differ from run to run. */
function subjectOf(line: string): string {
	return (line.split(' | ')[0] ?? '').replace(/[\d.,]+/g, '#')
}
