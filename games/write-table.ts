import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { CircleRow, CohortRow, Difference } from './report'
import { CIRCLES, COHORTS, DIFFERENCES, SCORES, SEED } from './report'
import type { Run } from './run'
import type { Score } from './score'

/** The page of docs/anonymity.md, from what the test files of a whole run left. Throws when a kind of scores is missing. */
export function pageOf(run: Run): string {
	return tableOf(run, scoresOfRun(), differencesOfRun(), circlesOfRun(), cohortsOfRun())
}

function scoresOfRun(): Score[] {
	const files = readdirSync(SCORES)
		.filter((file) => file.endsWith('.json'))
		.sort()
	return files.flatMap((file) => JSON.parse(readFileSync(path.join(SCORES, file), 'utf8')))
}

function differencesOfRun(): Difference[] {
	const lines = readFileSync(DIFFERENCES, 'utf8').trim().split('\n')
	return lines.map((line) => JSON.parse(line))
}

function circlesOfRun(): CircleRow[] {
	return JSON.parse(readFileSync(CIRCLES, 'utf8'))
}

function cohortsOfRun(): CohortRow[] {
	return JSON.parse(readFileSync(COHORTS, 'utf8'))
}

function tableOf(
	run: Run,
	scores: readonly Score[],
	differences: readonly Difference[],
	circles: readonly CircleRow[],
	cohorts: readonly CohortRow[],
): string {
	const ours = scores.filter(({ leak }) => leak === null)
	const leaks = scores.filter(({ leak }) => leak !== null)
	return `# What an adversary learned

Written by \`npm run games\` on ${run.date} with seed ${SEED}, of version ${run.version}, in ${run.minutes.toFixed(1)} minutes on ${run.cores} cores; \`SEED=n npm run games\` plays
another life. A world of members who sign up, tell, reply, give hearts, vote, follow, report, search, delete and unlink, in circles and out of them, some of
them stewards, is played over HTTP against the running application; the adversaries get what they would hold and guess. How each game works, and
what is known to each adversary, is told beside its code in \`games/\`.

Guesses are fair coins: of each two things one is by either member of a pair that lives by the same rhythm. So guessing reaches ½ whatever
people do together in time, and the interval is exact. An adversary is told who told what in the first days, learns from that which ways of
guessing to believe, guesses the next day by them, and is told that day's truth too. For searches the figure is the number of finds; for single columns the largest |z| of all ways
tried, against what the largest of so many reaches by chance. Challenges are independent coins; comparisons, several of which may hang on one coin, are counted apart.
The adversary has the files of the last night, and a copy that was made in the middle of a day while the keeper was away. A guess that beats chance is
played again in a second world, whose rows then stand below with a seed of their own; what a search finds once is found.

## The application

${rows(ours)}

## The same games where a leak was built in

A game that cannot win here proves nothing, and fails the build.

${rows(leaks, true)}

## Readers, and who holds the web's shell

They look for a difference where there must be none: in time, in faces, in guesses. The figure is how likely one as large is by chance alone; what was
built in must be far less likely than one in a thousand.

${table(
	['game', 'play', 'leak', 'samples', 'p', 'verdict'],
	differences.map(({ game, play, leak, samples, p, known }) => [
		...[game, play, leak ?? '', String(samples), chanceOf(p)],
		known ? `not judged: ${known}` : '',
	]),
)}

## All games

Each is a test file of this run; those that leave no figure above compare answers byte for byte, or look for what must not be there. None failed, or this page would
not have been written.

${table(
	['game', 'tests', 'passed', 'seconds'],
	run.files.map(({ name, tests, passed, seconds }) => [
		...[name, String(tests), String(passed), seconds.toFixed(0)],
	]),
)}

## Circles of friends

Communities of 6,000 drawn members, attacked by who wants to name the teller of one secret. Under Secret's rule of 2014 whoever has the teller
among their contacts reads it; ours is in \`keeper/cohorts\`. "Named" are tellers of whom the attacker is certain, "guess" is how often the best guess is
right, "read" how many secrets any account of the attacker saw, "candidates" how many it could have been then: in the middle, and at the least.
"No safeguards" is ours where one side makes a tie, of any age, and roots do not count; "formed anew" forgets yesterday's cohorts.

${table(
	['graph', 'attack', 'rule', 'named', 'guess', 'read', 'candidates'],
	circles.map(({ graph, attack, rule, named, guess, read, candidates }) => [
		...[graph, attack, rule, named, guess, read, candidates],
	]),
)}

Who has a cohort at all, and how large cohorts are:

${table(
	['graph', 'members with 10 people and more who have a cohort', 'all', 'size: median (least)'],
	cohorts.map(({ graph, well, all, size }) => [graph, well, all, size]),
)}
`
}

function chanceOf(p: number): string {
	return p < 0.001 ? p.toExponential(0) : p.toFixed(3)
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
	return [head, head.map(() => '---'), ...lines]
		.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
		.join('\n')
}

function rows(scores: readonly Score[], isLeaky = false): string {
	const head = [
		...['game', 'play', 'files', ...(isLeaky ? ['leak'] : []), 'seed', 'challenges'],
		...['comparisons', 'reached', '99 %', 'chance', 'best way', 'verdict'],
	]
	const lines = scores.map((score) => [
		...[score.game, score.play, score.from ?? ''],
		...(isLeaky ? [score.leak ?? ''] : []),
		...[String(score.seed), String(score.challenges), String(score.comparisons ?? '')],
		...[figure(score.reached), score.margin ? `± ${figure(score.margin)}` : ''],
		...[figure(score.chance), score.by, verdictOf(score)],
	])
	return table(head, lines)
}

function verdictOf({ beats, byFar, known, isFalseAlarm }: Score): string {
	if (known) return `not judged: ${known}`
	if (isFalseAlarm) return 'beat chance here, and not in the other world'
	if (!beats) return 'learned nothing'
	return byFar ? '**won by far**' : '**won**'
}

function figure(value: number): string {
	return Number.isInteger(value) ? String(value) : value.toFixed(3)
}
