// Builds, makes sure of a browser, runs every kind of test, and ends with one line that sums them up.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from './build.mjs'
import { CHECKS } from './checks.mjs'
import { ensureChromium } from './chromium.mjs'
import { fail } from './node.mjs'
import { runPackage } from './run-package.mjs'

ensureChromium()
await build().catch((error) => fail(error.message))

const sums = [
	...CHECKS.map(check),
	test('Unit, property and contract tests', 'vitest.config.ts'),
	test('Browser tests on the production build', 'vitest.browser.config.ts'),
	test('Adversaries against the production build', 'vitest.games.config.ts'),
	test('Starting, and 10 kills under load (npm run crash: 250)', 'vitest.crash.config.ts'),
]
const passed = sums.reduce((sum, each) => sum + each.passed, 0)
const failed = sums.reduce((sum, each) => sum + each.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)

function check({ name, bin, args }) {
	console.log(`\nChecking ${name} …`)
	return runPackage(bin, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Runs one kind of tests; a run that ends without its figures, or with none, counts as a failure. */
function test(title, config) {
	console.log(`\n${title} …`)
	const begun = Date.now()
	const folder = mkdtempSync(path.join(tmpdir(), 'treehole-test-'))
	const report = path.join(folder, 'report.json')
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
	const succeeded = runPackage('vitest/vitest.mjs', ['run', '-c', config, ...reporters], {
		FORCE_COLOR: '0',
	})
	const figures = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
	rmSync(folder, { recursive: true })
	console.log(`${title}: ${Math.round((Date.now() - begun) / 1000)} s`)
	if (!figures || figures.numTotalTests === 0) return { passed: 0, failed: 1 }
	// A file that could not be loaded has no failed test of its own.
	const failed = Math.max(figures.numFailedTests, succeeded ? 0 : 1)
	return { passed: figures.numPassedTests, failed }
}
