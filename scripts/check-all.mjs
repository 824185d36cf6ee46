import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from './node.mjs'

process.chdir(root)
const CHECKS = [
	['types', 'typescript/bin/tsc', ['--noEmit']],
	['lint and format', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']],
	[
		'dependency rules',
		'dependency-cruiser/bin/dependency-cruiser.mjs',
		[
			'--config',
			'.dependency-cruiser.mjs',
			'app',
			'components',
			'lib',
			'db',
			'server',
			'keeper',
			'reader',
			'scripts',
			'i18n',
		],
	],
	['dead code', 'knip/bin/knip.js', []],
	['rules, messages and seeds', 'vitest/vitest.mjs', ['run', '-c', 'vitest.config.ts', 'rules']],
]

const failed = CHECKS.filter(([name, bin, args]) => {
	console.log(`\n${name} …`)
	return (
		spawnSync(process.execPath, [path.join('node_modules', bin), ...args], { stdio: 'inherit' })
			.status !== 0
	)
})
console.log(
	failed.length === 0
		? '\nAll checks passed.'
		: `\nFailed: ${failed.map(([name]) => name).join(', ')}`,
)
process.exit(failed.length === 0 ? 0 : 1)
