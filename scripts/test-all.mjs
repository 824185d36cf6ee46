// Builds, makes sure of a browser, runs every kind of test, and ends with one line that sums them up.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from './build.mjs'
import { fail, root } from './node.mjs'

process.chdir(root)
ensureChromium()
await build().catch((error) => fail(error.message))

const sums = { passed: 0, failed: 0 }
run('Unit, property and contract tests', 'vitest.config.ts')
run('Browser tests on the production build', 'vitest.browser.config.ts')
run('Crash test, 10 cycles (npm run crash: 250)', 'vitest.crash.config.ts')
console.log(`${sums.passed} passed, ${sums.failed} failed`)
process.exit(sums.failed > 0 || sums.passed === 0 ? 1 : 0)

/** Runs one kind of tests; a run that ends without its figures counts as a failure. */
function run(title, config) {
	console.log(`\n${title} …`)
	const report = path.join(mkdtempSync(path.join(tmpdir(), 'treehole-test-')), 'report.json')
	const vitest = path.join('node_modules', 'vitest', 'vitest.mjs')
	const args = [
		vitest,
		'run',
		'-c',
		config,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${report}`,
	]
	const { status } = spawnSync(process.execPath, args, {
		stdio: 'inherit',
		env: { ...process.env, FORCE_COLOR: '0' },
	})
	const figures = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
	if (!figures || figures.numTotalTests === 0) sums.failed++
	else {
		sums.passed += figures.numPassedTests
		// A file that could not be loaded has no failed test of its own.
		sums.failed += Math.max(figures.numFailedTests, status === 0 ? 0 : 1)
	}
}

/** Debian's Chromium; nothing is downloaded from anywhere else. */
function ensureChromium() {
	const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'
	if (existsSync(chromium)) return
	const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
	if (!mayInstall)
		fail(
			`The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM=/path/to/it.`,
		)
	console.log('Installing Chromium (about a minute) …')
	const apt = (...args) =>
		spawnSync('apt-get', args, {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		})
	apt('update')
	if (apt('install', '-y', 'chromium', 'fonts-noto-cjk').status !== 0)
		fail('Chromium could not be installed: apt-get install chromium')
}
