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

/** Longer than a slow machine needs, and together shorter than any CI waits: what hangs fails with its name. */
const LIMIT_MINUTES = 40

const sums = []
for (const each of CHECKS) sums.push(await check(each))
for (const [title, config] of [
	['Unit, property and contract tests', 'vitest.config.ts'],
	[
		'The main journeys in a browser, on the production build (npm run browsers: every page)',
		'vitest.browser.config.ts',
	],
	['Adversaries against the production build', 'vitest.games.config.ts'],
	['Starting, and 10 kills under load (npm run crash: 250)', 'vitest.crash.config.ts'],
]) {
	sums.push(await test(title, config))
}
const passed = sums.reduce((sum, each) => sum + each.passed, 0)
const failed = sums.reduce((sum, each) => sum + each.failed, 0)
for (const name of sums.flatMap((each) => each.names)) console.log(`failed: ${name}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)

async function check({ name, bin, args }) {
	console.log(`\nChecking ${name} …`)
	const succeeded = await runPackage(bin, args)
	return succeeded
		? { passed: 1, failed: 0, names: [] }
		: { passed: 0, failed: 1, names: [`checking ${name}`] }
}

/** Runs one kind of tests; a run that ends without its figures, or with none, counts as a failure. */
async function test(title, config) {
	console.log(`\n${title} …`)
	const begun = Date.now()
	const folder = mkdtempSync(path.join(tmpdir(), 'treehole-test-'))
	const report = path.join(folder, 'report.json')
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
	const succeeded = await runPackage('vitest/vitest.mjs', ['run', '-c', config, ...reporters], {
		env: { FORCE_COLOR: '0' },
		limit: LIMIT_MINUTES * 60_000,
	})
	const figures = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
	rmSync(folder, { recursive: true })
	console.log(`${title}: ${Math.round((Date.now() - begun) / 1000)} s`)
	if (!figures)
		console.log(`${title}: no result; ended after ${LIMIT_MINUTES} minutes at the latest`)
	if (!figures || figures.numTotalTests === 0) return { passed: 0, failed: 1, names: [title] }
	// A file that could not be loaded has no failed test of its own.
	const failed = Math.max(figures.numFailedTests, succeeded ? 0 : 1)
	const names = namesOfFailed(figures)
	return {
		passed: figures.numPassedTests,
		failed,
		names: names.length < failed ? [...names, title] : names,
	}
}

/** Where and how each failed, in one line: what a reader of the last lines of a long log needs. */
function namesOfFailed({ testResults }) {
	return testResults.flatMap(({ name, assertionResults }) =>
		assertionResults
			.filter(({ status }) => status === 'failed')
			.map(({ fullName, failureMessages }) => {
				const why = failureMessages[0]?.split('\n', 1)[0] ?? ''
				return `${path.relative(process.cwd(), name)}: ${fullName}: ${why}`
			}),
	)
}
