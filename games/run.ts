import { execFileSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** One test file of a run. */
export interface PlayedFile {
	readonly name: string
	readonly tests: number
	readonly passed: number
	readonly seconds: number
}

/** A run of all games: when, of what, how long and on what. */
export interface Run {
	readonly date: string
	/** The commit, where there is one. */
	readonly version: string
	readonly minutes: number
	readonly cores: number
	readonly files: readonly PlayedFile[]
}

/** Minutes that all games together may take on two idle cores: each day, and as `npm run games`. */
export const BUDGET_MINUTES = { small: 4, full: 20 }

export function runOf(began: number, files: readonly PlayedFile[]): Run {
	return {
		date: new Date().toISOString().slice(0, 10),
		version: commit(),
		minutes: (performance.now() - began) / 60_000,
		cores: availableParallelism(),
		files: files.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
	}
}

/** Why a run is no whole run: what failed, was left out or was skipped. */
export function lacking(files: readonly PlayedFile[], all: readonly string[]): string[] {
	const played = new Map(files.map((file) => [file.name, file]))
	return all.filter((name) => {
		const file = played.get(name)
		return !file || file.passed === 0 || file.passed < file.tests
	})
}

function commit(): string {
	try {
		const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
		const isChanged = git('status', '--porcelain', '--untracked-files=no') !== ''
		return `${git('rev-parse', '--short', 'HEAD')}${isChanged ? ' with changes' : ''}`
	} catch {
		return 'unknown'
	}
}
