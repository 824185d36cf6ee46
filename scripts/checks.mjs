/** Where code of ours is that the dependency rules look at. */
export const FOLDERS = [
	'app',
	'components',
	'db',
	'device',
	'i18n',
	'keeper',
	'lib',
	'browser',
	'crash',
	'games',
	'reader',
	'sw',
	'scripts',
	'server',
	'bench',
]

/** What `npm run check` runs, and what `npm test` runs beside the tests: a name, a package's program, its arguments. */
export const CHECKS = [
	{ name: 'types', bin: 'typescript/bin/tsc', args: ['--noEmit'] },
	{
		name: 'lint and format',
		bin: '@biomejs/biome/bin/biome',
		args: ['check', '--error-on-warnings', '.'],
	},
	{
		name: 'dependency rules',
		bin: 'dependency-cruiser/bin/dependency-cruiser.mjs',
		args: ['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', ...FOLDERS],
	},
	{ name: 'dead code', bin: 'knip/bin/knip.js', args: ['--no-config-hints'] },
]
