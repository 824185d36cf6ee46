import { globSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Reporter, TestModule, Vitest } from 'vitest/node'
import { IS_FULL, SCORES } from './report'
import { BUDGET_MINUTES, lacking, type PlayedFile, runOf } from './run'
import { pageOf } from './write-table'

/** Forgets the scores of the run before; at the end tells how long all took and, of a whole `npm run games`, writes docs/anonymity.md. */
export default class TableReporter implements Reporter {
	#began = 0
	#isPart = false

	onInit({ config }: Vitest): void {
		this.#isPart = config.testNamePattern !== undefined
		this.#began = performance.now()
		rmSync(SCORES, { recursive: true, force: true })
	}

	onTestRunEnd(modules: readonly TestModule[]): void {
		const files = modules.map(fileOf)
		const run = runOf(this.#began, files)
		const budget = BUDGET_MINUTES[IS_FULL ? 'full' : 'small']
		const part = (run.minutes / budget).toFixed(2)
		console.log(
			`These games took ${run.minutes.toFixed(1)} minutes, ${part} of the ${budget} that all may take on two idle cores.`,
		)
		if (!IS_FULL) return
		const missing = [
			...lacking(files, globSync('games/**/*.test.ts')),
			...(this.#isPart ? ['tests of other names'] : []),
		]
		if (missing.length === 0) writeFileSync(path.join('docs', 'anonymity.md'), pageOf(run))
		else console.log(`docs/anonymity.md is left as it was, for want of ${missing.join(', ')}.`)
	}
}

function fileOf(module: TestModule): PlayedFile {
	// What this system cannot play is skipped: two users, without root.
	const tests = [...module.children.allTests()].filter((test) => test.result().state !== 'skipped')
	const passed = tests.filter((test) => test.result().state === 'passed').length
	return {
		name: path.relative('.', module.moduleId),
		tests: tests.length,
		passed: module.ok() ? passed : 0,
		seconds: module.diagnostic().duration / 1000,
	}
}
